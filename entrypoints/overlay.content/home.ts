/** The parent that a person sees: across slots and shadow roots. */
function seenParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/**
 * Where the popover has to live to be usable: the nearest modal dialog, element in full screen or popover of the
 * page that holds the mark. On `<html>` it would be inert under a dialog, and a press in it would close the page's
 * own popover. docs/decisions/home-of-the-popover.md
 */
export function homeOf(mark: Node): Element {
  for (let node: Node | null = mark; node; node = seenParent(node))
    if (node instanceof Element && node.matches(':modal, :popover-open')) return node;
  return document.documentElement;
}
