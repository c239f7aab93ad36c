import type { ComponentChildren } from 'preact';
import type { TechniqueId } from '../../lib/attack/technique.ts';

interface TechniqueLinkProps {
  id: TechniqueId;
  class?: string;
  label?: string;
  title?: string;
  /** A plain press. */
  onFollow: () => void;
  /** A press that asks a browser for a new tab: the middle button, or with Ctrl, Cmd or Shift. */
  onNewTab: () => void;
  children: ComponentChildren;
}

/**
 * A link of the popover. It stands in another site's document, where an address of ours can't be opened and a
 * relative one would lead astray, so each kind of press is answered here.
 */
export function TechniqueLink({
  id,
  class: className,
  label,
  title,
  onFollow,
  onNewTab,
  children,
}: TechniqueLinkProps) {
  const press = (event: MouseEvent) => {
    event.preventDefault();
    if (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey) onNewTab();
    else if (event.button === 0) onFollow();
  };
  return (
    <a class={className} href={`#${id}`} aria-label={label} title={title} onClick={press} onAuxClick={press}>
      {children}
    </a>
  );
}
