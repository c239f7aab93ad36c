import type { ComponentChildren } from 'preact';

interface PageLinkProps {
  href: string;
  onOpen: () => void;
  children: ComponentChildren;
}

/** A link to another page of the extension that a plain press opens in its own tab instead of in the popup. */
export function PageLink({ href, onOpen, children }: PageLinkProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a href={href} onClick={press}>
      {children}
    </a>
  );
}
