import { isAlone, nextJoined, previousJoined } from './joined.ts';
import type { Match } from './match.ts';
import { TECHNIQUE_LINK } from './named.ts';
import { findIds, INVISIBLE, type IsKnown, MAY_HOLD_ID, type Spelling } from './spellings.ts';
import { isMarkable } from './unmarked.ts';

/** The longest an ID may be, invisible characters aside: `T1021.002`. */
const LONGEST = 9;
const OPEN_END = new RegExp(
  `[tT\\uFF34\\uFF54][0-9\\uFF10-\\uFF19${INVISIBLE}]{0,12}(?:[./\\uFF0E\\uFF0F][0-9\\uFF10-\\uFF19${INVISIBLE}]{0,8})?$`,
);
const CONTINUES = new RegExp(`^[\\p{L}\\p{N}./+=${INVISIBLE}\\uFF0E\\uFF0F]`, 'u');
const OPEN_START = new RegExp(`^[${INVISIBLE}]*[tT\\uFF34\\uFF54]`);
const ENDS_IN_WORD = new RegExp(`[\\p{L}\\p{N}_.+/${INVISIBLE}]$`, 'u');
const VISIBLE = new RegExp(`[^${INVISIBLE}]`);
const LONE_SUB = /^\s*\.(\d{3})\s*$/;

/** The text nodes that may finish an ID begun at the end of `text`, nearest first. */
function continuation(text: Text): Text[] {
  const parts: Text[] = [];
  if (!OPEN_END.test(text.data.slice(-24))) return parts;
  for (let last = text, length = 0; length < LONGEST; ) {
    const next = nextJoined(last, (data) => CONTINUES.test(data));
    if (!next) break;
    parts.push(next);
    length += next.length;
    last = next;
  }
  return parts;
}

/** The few characters that stand before `text` on the same line, where they can decide about its first ID. */
function lead(text: Text): string {
  if (!OPEN_START.test(text.data)) return '';
  let before = '';
  // An invisible character in a node of its own is no edge of a word.
  for (let first = text; !VISIBLE.test(before); ) {
    const previous = previousJoined(first, (data) => ENDS_IN_WORD.test(data));
    if (!previous) break;
    before = previous.data.slice(-8) + before;
    first = previous;
  }
  return before;
}

/** `.002` in a cell of its own: its row, or the first row above that is not blank there, gives the technique. */
function loneSub(text: Text, isKnown: IsKnown): Match[] {
  const sub = LONE_SUB.exec(text.data)?.[1];
  if (!sub || text.parentElement?.closest(TECHNIQUE_LINK.selector)) return [];
  let row = text.parentElement?.closest('tr, [role="row"]');
  const column = [...(row?.children ?? [])].findIndex((cell) => cell.contains(text));
  for (let rows = 0; row && rows < 100; rows++, row = row.previousElementSibling) {
    // Cells behind it, a description say, may name other techniques; cells need no white space between them.
    const cells = [...row.children].slice(0, column).map((cell) => cell.textContent);
    const [first] = findIds(cells.join('\n'), isKnown);
    if (!first) continue;
    const technique = `${first.technique.slice(0, 5)}.${sub}`;
    const startOffset = text.data.indexOf('.');
    return isKnown(technique)
      ? [{ technique, start: text, startOffset, end: text, endOffset: startOffset + 4 }]
      : [];
  }
  return [];
}

/** Finds the text node and offset of a position in joined text. */
function locate(parts: Text[], position: number): { node: Text; offset: number } {
  let rest = position;
  for (const node of parts) {
    if (rest <= node.length) return { node, offset: rest };
    rest -= node.length;
  }
  throw new RangeError(`Position ${position} lies outside the joined text.`);
}

/**
 * The IDs that begin in this text node, looking over its edges where the last or first word may go on.
 * @param mayBeEdited see `isMarkable`
 */
export function matchText(text: Text, isKnown: IsKnown, mayBeEdited = true): Match[] {
  const { data } = text;
  if (!MAY_HOLD_ID.test(data)) return [];
  const alone = isAlone(text);
  const parts = alone ? [text] : [text, ...continuation(text)];
  const before = alone ? '' : lead(text);
  const joined = parts.length === 1 && !before ? data : before + parts.map((part) => part.data).join('');
  const toMatch = ({ technique, start, end }: Spelling): Match => {
    const last = locate(parts, end - before.length);
    const between = parts.slice(1, parts.indexOf(last.node));
    return {
      technique,
      start: text,
      startOffset: start - before.length,
      end: last.node,
      endOffset: last.offset,
      ...(between.length && { between }),
    };
  };
  const found = findIds(joined, isKnown)
    .filter(({ start }) => start >= before.length && start < before.length + data.length)
    .map(toMatch);
  const matches = found.length ? found : loneSub(text, isKnown);
  return matches.length && text.parentElement && isMarkable(text.parentElement, mayBeEdited) ? matches : [];
}
