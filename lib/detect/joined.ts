import { TECHNIQUE_LINK } from './named.ts';

/**
 * What a person reads as one word may be several text nodes: frameworks split `T{a}.{b}`, highlighters put
 * `<mark>` inside. These functions find a text node's neighbours on the same line of inline elements.
 */

/** Elements that always end a word, whatever their style; most marks sit in cells, and style costs time. */
const ALWAYS_BREAK = new Set(
  'br hr td th tr table tbody thead tfoot caption img svg video audio canvas iframe object embed input button select textarea meter progress'.split(
    ' ',
  ),
);

/** Whether a person sees a gap at the edge of an element: anything but plain inline, or inline with room around it. */
function breaksWord(element: Element): boolean {
  // The text of such a link is a mark of its own, whatever stands beside it.
  if (element.matches(TECHNIQUE_LINK.selector)) return true;
  const style = getComputedStyle(element);
  if (style.display === 'contents') return false;
  if (style.display !== 'inline') return true;
  // One after the other: each value read costs as much as a whole match, and most gaps are paddings.
  return (
    style.paddingLeft !== '0px' ||
    style.paddingRight !== '0px' ||
    style.marginLeft !== '0px' ||
    style.marginRight !== '0px' ||
    style.borderLeftWidth !== '0px' ||
    style.borderRightWidth !== '0px'
  );
}

/** Whether a text node is all that a cell or the like holds: then no word goes on over its edges. */
export const isAlone = (text: Text): boolean =>
  !text.nextSibling &&
  !text.previousSibling &&
  text.parentElement !== null &&
  ALWAYS_BREAK.has(text.parentElement.localName);

interface Direction {
  sibling: 'nextSibling' | 'previousSibling';
  child: 'firstChild' | 'lastChild';
}
const FORWARD: Direction = { sibling: 'nextSibling', child: 'firstChild' };
const BACKWARD: Direction = { sibling: 'previousSibling', child: 'lastChild' };

/**
 * The neighbouring text node; undefined where a cell or the like ends, or an element is crossed that `ends` the word.
 * It is asked of tens of thousands of nodes in a row, so nothing is built on the way.
 */
function neighbour(
  from: Node,
  { sibling, child }: Direction,
  ends: (crossed: Element) => boolean,
): Text | undefined {
  for (let node: Node = from; ; ) {
    let next: Node | null = node[sibling];
    if (!next) {
      const parent: Node | null = node.parentNode;
      if (!(parent instanceof Element) || ALWAYS_BREAK.has(parent.localName) || ends(parent))
        return undefined;
      node = parent;
      continue;
    }
    while (next instanceof Element) {
      if (ALWAYS_BREAK.has(next.localName) || ends(next)) return undefined;
      if (!next[child]) break;
      next = next[child] as Node;
    }
    if (next instanceof Text && next.length) return next;
    node = next;
  }
}

const nothingEnds = () => false;

/** The nearest text node before a node that might share a word with it; style is not asked. */
export const textBefore = (node: Node): Text | undefined => neighbour(node, BACKWARD, nothingEnds);

/** The nearest text node after a node that might share a word with it; style is not asked. */
export const textAfter = (node: Node): Text | undefined => neighbour(node, FORWARD, nothingEnds);

type Matters = (data: string) => boolean;

function joined(text: Text, direction: Direction, matters: Matters): Text | undefined {
  const nearest = neighbour(text, direction, nothingEnds);
  return nearest && matters(nearest.data) ? neighbour(text, direction, breaksWord) : undefined;
}

/** The text node that continues this one's last word, when its text passes `matters`; style is asked only then. */
export const nextJoined = (text: Text, matters: Matters): Text | undefined => joined(text, FORWARD, matters);

/** The text node whose last word this one continues, when its text passes `matters`. */
export const previousJoined = (text: Text, matters: Matters): Text | undefined =>
  joined(text, BACKWARD, matters);
