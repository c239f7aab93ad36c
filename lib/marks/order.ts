/** Steps through a page in the order in which it is read, shadow roots included. */
export interface PageOrder {
  page: Document;
  /** The known shadow root of an element, also a closed one. */
  rootOf: (host: Element) => ShadowRoot | undefined;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
const shadowOf = (node: Node, { rootOf }: PageOrder) => (isElement(node) ? rootOf(node) : undefined);

/** A host's shadow tree is read before its own children, which its slots show. */
function following(node: Node, order: PageOrder): Node | undefined {
  const down = shadowOf(node, order)?.firstChild ?? node.firstChild;
  if (down) return down;
  for (let at = node; ; ) {
    if (at.nextSibling) return at.nextSibling;
    const parent = at.parentNode;
    if (!parent) return undefined;
    if (parent instanceof ShadowRoot && parent.host.firstChild) return parent.host.firstChild;
    at = parent instanceof ShadowRoot ? parent.host : parent;
  }
}

function deepest(node: Node, order: PageOrder): Node {
  for (let at = node; ; ) {
    const last = at.lastChild ?? shadowOf(at, order)?.lastChild;
    if (!last) return at;
    at = last;
  }
}

function preceding(node: Node, order: PageOrder): Node | undefined {
  if (node.previousSibling) return deepest(node.previousSibling, order);
  const parent = node.parentNode;
  if (!parent) return undefined;
  if (parent instanceof ShadowRoot) return parent.host;
  const shadow = shadowOf(parent, order)?.lastChild;
  return shadow ? deepest(shadow, order) : parent;
}

/** All text nodes after (or before) a node, once around the page and back to it. */
export function* textsFrom(
  from: Node | undefined,
  direction: 'next' | 'previous',
  order: PageOrder,
): Generator<Text> {
  const step = direction === 'next' ? following : preceding;
  const { documentElement } = order.page;
  const edge = direction === 'next' ? documentElement : deepest(documentElement, order);
  const start = from?.isConnected ? from : edge;
  let node = step(start, order);
  if (start !== from && edge instanceof Text) yield edge;
  for (let wrapped = false; ; node = step(node, order)) {
    if (!node || node.nodeType === Node.DOCUMENT_NODE) {
      if (wrapped) return;
      wrapped = true;
      node = edge;
    }
    if (node instanceof Text) yield node;
    if (wrapped && node === start) return;
  }
}
