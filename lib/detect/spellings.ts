import type { TechniqueId } from '../attack/technique.ts';

/** One technique ID in a string: `text.slice(start, end)` is its spelling there. */
export interface Spelling {
  technique: TechniqueId;
  start: number;
  end: number;
}

/** Whether ATT&CK knows an ID (current, revoked or deprecated). */
export type IsKnown = (technique: TechniqueId) => boolean;

/** Characters that take no room and may stand inside an ID: soft hyphen, zero-width space and joiners, word joiner. */
export const INVISIBLE = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const WIDE = '\\uFF10-\\uFF19';

/**
 * Cheap first look at a text node: could an ID begin in it, or a lone `.002` stand in it? True for a `T` before
 * a digit, and for a `T` at the very end, since frameworks split IDs over neighbouring text nodes.
 */
export const MAY_HOLD_ID = new RegExp(`[tT\\uFF34\\uFF54](?:[0-9${WIDE}${INVISIBLE}]|$)|^\\s*\\.\\d{3}\\s*$`);

/** Needs rewriting before it can be matched: full-width letters and digits, invisible characters. */
const IRREGULAR = new RegExp(`[${INVISIBLE}${WIDE}\\uFF0E\\uFF0F\\uFF34\\uFF54]`);
const INVISIBLE_ONLY = new RegExp(`[${INVISIBLE}]`);

/**
 * `T1021`, `t1021.002`, `T1021/002`. To the left no letter, digit or `_` (`PORT8080`, `FGT1021`, `IMG_T1021`); to
 * the right no letter or digit. `T1021.0021` and `T1021.00` hold no sub-technique, so the technique is matched.
 * Boundaries as found in use: `../shared/design/detection.md` lists them.
 */
const ID = /[Tt](?<![\p{L}\p{N}_].)(\d{4})(?![\p{L}\p{N}])(?:([./])(\d{3})(?![\p{L}\p{N}]))?/gu;

/** MITRE ATLAS numbers its techniques `AML.T0051`; a dot may precede an ATT&CK ID, so the name decides. */
const ATLAS = /AML\.$/i;
const BASE64_RUN = /[A-Za-z0-9+/=]*$/;
const BASE64_REST = /^[A-Za-z0-9+/=]*/;

/** A stretch with both `+` and `/`, or padded at its end, is encoded data, not a path: `/T1059+`. */
function isBase64(text: string, start: number, end: number): boolean {
  const before = BASE64_RUN.exec(text.slice(Math.max(0, start - 64), start))?.[0] ?? '';
  const after = BASE64_REST.exec(text.slice(end, end + 64))?.[0] ?? '';
  const run = before + text.slice(start, end) + after;
  return (run.includes('+') && run.includes('/')) || (run.length >= 20 && /[^=]={1,2}$/.test(run));
}

/** The ID that a match of `ID` stands for: the longest that ATT&CK knows; an unknown `.999` spoils the whole. */
function techniqueOf(
  digits: string,
  separator: string | undefined,
  sub: string | undefined,
  isKnown: IsKnown,
): TechniqueId | undefined {
  const technique = `T${digits}`;
  if (sub !== undefined) {
    if (isKnown(`${technique}.${sub}`)) return `${technique}.${sub}`;
    if (separator === '.') return undefined;
  }
  return isKnown(technique) ? technique : undefined;
}

function findRegular(text: string, isKnown: IsKnown): Spelling[] {
  const found: Spelling[] = [];
  ID.lastIndex = 0;
  for (let match = ID.exec(text); match; match = ID.exec(text)) {
    const [whole, digits = '', separator, sub] = match;
    const technique = techniqueOf(digits, separator, sub, isKnown);
    if (!technique) continue;
    const start = match.index;
    const end = start + (technique.length < whole.length ? 5 : whole.length);
    if (ATLAS.test(text.slice(Math.max(0, start - 4), start)) || isBase64(text, start, end)) continue;
    found.push({ technique, start, end });
  }
  return found;
}

/** Full-width to ASCII, invisible characters out; `at[i]` is where character i stood. */
function regularise(text: string): { regular: string; at: number[] } {
  let regular = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (INVISIBLE_ONLY.test(character)) continue;
    const code = character.charCodeAt(0);
    regular += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
    at.push(i);
  }
  return { regular, at };
}

/**
 * All technique IDs in a string, in order, the longest form of each.
 * @param text what a person reads, inline elements joined
 */
export function findIds(text: string, isKnown: IsKnown): Spelling[] {
  if (!IRREGULAR.test(text)) return findRegular(text, isKnown);
  const { regular, at } = regularise(text);
  return findRegular(regular, isKnown).map(({ technique, start, end }) => ({
    technique,
    start: at[start] ?? 0,
    end: (at[end - 1] ?? text.length - 1) + 1,
  }));
}
