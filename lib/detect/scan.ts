import { isAlone } from './joined.ts';
import type { Match } from './match.ts';
import { matchText } from './match-text.ts';
import type { Memory, Stretch } from './memory.ts';
import { matchNamed, type NamedElement, techniqueNamedBy } from './named.ts';
import type { Job } from './slices.ts';
import { findIds, type IsKnown, MAY_HOLD_ID } from './spellings.ts';
import { EDITABLE, isMarkable } from './unmarked.ts';

/** What a scan works with. */
export interface Scanner {
  memory: Memory;
  isKnown: IsKnown;
  /** What shows a technique only by its name. */
  named: readonly NamedElement[];
}

/** One selector for all elements that may show only a name. */
export const namedSelector = ({ named }: Scanner): string => named.map(({ selector }) => selector).join(', ');

/** Nodes between two looks at the clock. */
const STEP = 64;
/** A text node longer than this is matched piece by piece; a log view may hold megabytes in one. */
const LONG_TEXT = 64_000;

type Searchable = Element | Document | DocumentFragment;
export const isSearchable = (node: Node): node is Searchable =>
  node instanceof Element || node instanceof Document || node instanceof DocumentFragment;

/** Whether anything in or around `root` is edited: asked once, so that not every match has to ask. */
const holdsEditable = (root: Node): boolean =>
  (root instanceof Element && root.closest(EDITABLE) !== null) ||
  (isSearchable(root) && root.querySelector(EDITABLE) !== null);

/** Matches a long text node piece by piece; pieces end at white space, so no ID is cut. */
function* matchLong(text: Text, { isKnown }: Scanner): Generator<void, Match[]> {
  const matches: Match[] = [];
  const { data } = text;
  if (!text.parentElement || !isMarkable(text.parentElement)) return matches;
  for (let from = 0; from < data.length; ) {
    let to = Math.min(from + LONG_TEXT, data.length);
    while (to < data.length && to > from + LONG_TEXT / 2 && !/\s/.test(data.charAt(to))) to--;
    for (const { technique, start, end } of findIds(data.slice(from, to), isKnown))
      matches.push({ technique, start: text, startOffset: from + start, end: text, endOffset: from + end });
    from = to;
    yield;
  }
  return matches;
}

/** Whether a text is an ID in its normal spelling and nothing else, as nearly all are in the cells of a table. */
const isWholeId = (data: string, { isKnown }: Scanner): boolean =>
  (data.length === 9 || data.length === 5) && data.startsWith('T') && isKnown(data);

/** Whether no word goes on over a text's edges, and nothing forbids a mark on it. */
const standsAlone = (text: Text, mayBeEdited: boolean): boolean =>
  isAlone(text) && text.parentElement !== null && isMarkable(text.parentElement, mayBeEdited);

/**
 * Looks at one text node again and remembers what it holds.
 * @param mayBeEdited see `isMarkable`
 */
export function scanText(text: Text, scanner: Scanner, stretch?: Stretch, mayBeEdited = true): void {
  scanner.memory.set(text, matchText(text, scanner.isKnown, mayBeEdited), stretch);
}

/** As `scanText`, for a text node of any length; a long one takes slices. */
export function* scanAnyText(text: Text, scanner: Scanner): Job {
  if (text.length > LONG_TEXT) scanner.memory.set(text, yield* matchLong(text, scanner));
  else scanText(text, scanner);
}

/** Looks at an element that may show only a name; its text comes first: an ID in it leaves the attribute unneeded. */
export function scanNamed(element: Element, { memory, isKnown, named }: Scanner, stretch?: Stretch): void {
  const technique = techniqueNamedBy(element, named, isKnown);
  const holdsId = (text: Text) => memory.at(text).some(({ byAttribute }) => !byAttribute);
  const match = technique && matchNamed(element, technique, holdsId);
  if (match) {
    memory.set(match.start, [match], stretch);
    return;
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
    if (memory.at(text).some(({ byAttribute }) => byAttribute)) memory.set(text, []);
}

/**
 * Finds all techniques under `root`, in page order, while the page may change: what is removed is skipped, what is
 * added reaches us as a change.
 */
export function* scan(root: Node, scanner: Scanner): Job {
  const stretch: Stretch = [];
  const edited = holdsEditable(root);
  const texts = walkTexts(root);
  let seen = 0;
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    if (text.length > LONG_TEXT) scanner.memory.set(text, yield* matchLong(text, scanner), stretch);
    else {
      const { data } = text;
      if (isWholeId(data, scanner) && standsAlone(text, edited)) scanner.memory.set(text, data, stretch);
      else if (MAY_HOLD_ID.test(data)) scanText(text, scanner, stretch, edited);
    }
    if (++seen % STEP) continue;
    yield;
    // A walker whose node was removed is lost: its subtree is walked again from the start.
    if (texts instanceof TreeWalker && !root.contains(texts.currentNode)) texts.currentNode = root;
  }
  yield* scanAllNamed(root, scanner, stretch);
}

/**
 * An iterator stays valid whatever is removed, but the browser visits every living one at each removal: one for each
 * added row would make the next thousand removals slow. So only whole trees have one; subtrees have a walker.
 */
const walkTexts = (root: Node): TreeWalker | NodeIterator =>
  root instanceof Element
    ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    : document.createNodeIterator(root, NodeFilter.SHOW_TEXT);

function* scanAllNamed(root: Node, scanner: Scanner, stretch: Stretch): Job {
  if (!isSearchable(root)) return;
  const selector = namedSelector(scanner);
  if (root instanceof Element && root.matches(selector)) scanNamed(root, scanner, stretch);
  let seen = 0;
  for (const element of root.querySelectorAll(selector)) {
    if (element.isConnected) scanNamed(element, scanner, stretch);
    if (++seen % STEP === 0) yield;
  }
}
