import { useEffect, useRef } from 'preact/hooks';
import { SearchIcon } from '../parts/icons.tsx';

interface SearchFieldProps {
  text: string;
  /** Whether compiled rules are searched too. */
  rules: boolean;
  /** Id of the list that the arrow keys move through, and of its chosen row; undefined where there is no list. */
  list: { id: string; chosen: string | undefined } | undefined;
  onText: (text: string) => void;
  /** The arrow keys: a row down or up. */
  onMove: (by: 1 | -1) => void;
  /** Enter. */
  onGo: () => void;
}

/**
 * The search field: a combobox, so that the focus stays in it and a screen reader still says each row chosen. It has
 * the focus when it appears; `/` brings it back.
 */
export function SearchField({ text, rules, list, onText, onMove, onGo }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    input.current?.focus();
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target === input.current) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  const press = (event: KeyboardEvent) => {
    // While an input method composes, the keys are its own.
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Enter') onGo();
    // The browser closes the popup on Escape: only once there is nothing to clear.
    else if (event.key === 'Escape' && text !== '') onText('');
    else return;
    event.preventDefault();
  };

  return (
    <search class="search">
      <SearchIcon />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={rules ? 'Search notes, rules and techniques' : 'Search notes and techniques'}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        aria-expanded={list !== undefined}
        aria-controls={list?.id}
        aria-activedescendant={list?.chosen}
        placeholder={rules ? 'Technique, tool, rule or words' : 'Technique, tool or words'}
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={press}
      />
      <kbd>/</kbd>
    </search>
  );
}
