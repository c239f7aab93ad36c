import { useRef, useState } from 'preact/hooks';
import { COPY_FORMS, type CopyForm } from '../../lib/copy/types.ts';
import { type Copied, copiedWords, copyWords, FORM_WORDS } from './copy-words.ts';
import { CheckIcon, CopyIcon } from './icons.tsx';

interface CopyToolProps {
  /** What a press copies: "cause 1". */
  subject: string;
  /** Whether the keys c, Shift+c and l work where this button stands. */
  withKeys?: boolean;
  copied?: Copied | undefined;
  onCopy: (form: CopyForm) => void;
}

/**
 * Copies Markdown at a press. The other forms are one gesture away: a right-click, a long touch, the menu key or
 * the down arrow opens them.
 */
export function CopyTool({ subject, withKeys = false, copied, onCopy }: CopyToolProps) {
  const [choosing, setChoosing] = useState(false);
  const tool = useRef<HTMLButtonElement>(null);
  const label = copied ? copiedWords(subject, copied) : copyWords(subject);
  const key = withKeys ? ' (c)' : '';
  const title = copied ? `${label}${key}` : `${label}${key}; right-click for plain text or one line`;

  const choose = (event: Event) => {
    event.preventDefault();
    setChoosing(true);
  };
  const chosen = (form: CopyForm | undefined) => {
    setChoosing(false);
    tool.current?.focus();
    if (form) onCopy(form);
  };

  return (
    <span class="copy-tool">
      <button
        ref={tool}
        type="button"
        class="tool"
        aria-label={label}
        title={title}
        onClick={() => onCopy('markdown')}
        onContextMenu={choose}
        onKeyDown={(event) => event.key === 'ArrowDown' && choose(event)}
      >
        {copied && !copied.failed ? <CheckIcon /> : <CopyIcon />}
      </button>
      {choosing && (
        <FormMenu
          subject={subject}
          withKeys={withKeys}
          onChosen={chosen}
          onLeave={() => setChoosing(false)}
        />
      )}
    </span>
  );
}

interface FormMenuProps {
  subject: string;
  withKeys: boolean;
  /** A form, or undefined where the menu was closed without a choice. */
  onChosen: (form: CopyForm | undefined) => void;
  /** Focus went elsewhere. */
  onLeave: () => void;
}

function FormMenu({ subject, withKeys, onChosen, onLeave }: FormMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChosen(undefined);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      move(menu.current, event.target, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const left = (event: FocusEvent) => {
    if (!menu.current?.contains(event.relatedTarget as Node | null)) onLeave();
  };

  return (
    <div
      ref={menu}
      class="copy-menu"
      role="menu"
      aria-label={`${copyWords(subject)}, as`}
      onKeyDown={step}
      onFocusOut={left}
    >
      {COPY_FORMS.map((form, index) => (
        <button
          key={form}
          ref={index === 0 ? focusOnce : null}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => onChosen(form)}
        >
          {FORM_WORDS[form].offer}
          {withKeys && <span class="meta">{FORM_WORDS[form].key}</span>}
        </button>
      ))}
    </div>
  );
}

const focusOnce = (button: HTMLButtonElement | null) => button?.focus();

function move(menu: HTMLElement | null, from: EventTarget | null, by: 1 | -1) {
  const forms = [...(menu?.querySelectorAll('button') ?? [])];
  const at = forms.indexOf(from as HTMLButtonElement);
  forms.at((at + by) % forms.length)?.focus();
}
