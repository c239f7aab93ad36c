/** The parent that a person sees: across slots and shadow roots. */
function seenParent(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
}

/** A node's nearest ancestor that matches, itself included, as a person sees the page. */
function nearest(node: Node, selector: string): Element | undefined {
  for (let at: Node | null = node; at; at = seenParent(at))
    if (at instanceof Element && at.matches(selector)) return at;
  return undefined;
}

/** Whether a modal dialog is open, or an element in full screen. @param trees the page and its shadow roots */
export const hasModal = (trees: (Document | ShadowRoot)[]): boolean =>
  trees.some((tree) => tree.querySelector(':modal'));

/** Whether a node can't be reached: it is inert, or something modal shuts it out. @param modal see `hasModal` */
export const isShutOut = (node: Node, modal: boolean): boolean =>
  nearest(node, '[inert]') !== undefined || (modal && !nearest(node, ':modal'));

/**
 * Where the popover has to live to be usable: the nearest modal dialog, element in full screen or popover of the
 * page that holds the mark. On `<html>` it would be inert under a dialog, and a press in it would close the page's
 * own popover. docs/decisions/home-of-the-popover.md
 */
export const homeOf = (mark: Node): Element =>
  nearest(mark, ':modal, :popover-open') ?? document.documentElement;
