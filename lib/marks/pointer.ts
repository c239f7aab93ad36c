import type { Match } from '../detect/match.ts';
import { linesOf } from './geometry.ts';

/** Room, in px, by which a pointer may miss a mark: its underline lies below the text's own box. */
const SLACK = 2;

const holds = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;

/** Whether the point lies on one of a match's lines. */
const isOn = (match: Match, x: number, y: number): boolean =>
  linesOf(match).some((line) => holds(line, x, y));

/** What finds the mark under a point. */
export interface PointerView {
  page: Document;
  shadowRoots: () => ShadowRoot[];
  /** The matches that cover a text node. */
  covering: (text: Text) => readonly Match[];
  /** The matches that are painted now. */
  painted: () => Iterable<Match>;
}

/** So many text nodes right in an element are compared with a point one by one; of more, the browser is asked. */
const FEW_TEXTS = 16;

/** The text nodes right in an element; undefined where they are many, or a shadow root shows something else. */
function ownTexts(element: Element, view: PointerView): Text[] | undefined {
  if (element.childNodes.length > FEW_TEXTS || view.shadowRoots().some(({ host }) => host === element))
    return undefined;
  return [...element.childNodes].filter((node) => node instanceof Text);
}

/**
 * The mark under a point of the viewport, in client px.
 * @param target the innermost element there, as the pointer's event tells it: the browser has found it already, and to
 *   find the text there anew takes it up to a millisecond on a page with tens of thousands of rows
 */
export function markAt(x: number, y: number, view: PointerView, target?: Element): Match | undefined {
  const texts = target && ownTexts(target, view);
  if (texts) return texts.flatMap((text) => view.covering(text)).find((match) => isOn(match, x, y));
  const caret = view.page.caretPositionFromPoint(x, y, { shadowRoots: view.shadowRoots() });
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  return view.covering(caret.offsetNode).find((match) => isOn(match, x, y));
}

/** Whether a person sees what lies under this element: nothing painted in it, or the text of a code view's field. */
function isSeenThrough(element: Element): boolean {
  if (element instanceof HTMLTextAreaElement) return getComputedStyle(element).color.includes(', 0)');
  const style = getComputedStyle(element);
  return (
    (style.backgroundColor === 'transparent' || style.backgroundColor.endsWith(', 0)')) &&
    style.backgroundImage === 'none'
  );
}

/**
 * The mark under something transparent that lies on top of it, as GitHub lays a field over its code. Compares all
 * painted marks, so it is for a pointer at rest, not for every move.
 */
export function markBelow(x: number, y: number, view: PointerView): Match | undefined {
  for (const match of view.painted()) {
    if (isOn(match, x, y)) return isUncovered(match.start, x, y) ? match : undefined;
  }
  return undefined;
}

/** Whether all that lies on top of a node is seen through, in its own tree and in those around it. */
function isUncovered(node: Node, x: number, y: number): boolean {
  const tree = node.getRootNode();
  if (!(tree instanceof Document || tree instanceof ShadowRoot)) return false;
  const stack = tree.elementsFromPoint(x, y);
  const depth = stack.findIndex((element) => element.contains(node));
  if (depth < 0 || !stack.slice(0, depth).every(isSeenThrough)) return false;
  return tree instanceof Document || isUncovered(tree.host, x, y);
}
