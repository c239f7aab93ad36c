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
 * `T1021`, `t1021.002`, `T1021/002`. To the left no letter, digit or `_`; to the right no letter or digit.
 * Only tested, never executed: a match array with its groups costs more than all the rest.
 */
const CORE = /[Tt]\d{4}/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LETTER_AT_END = /[\p{L}\p{N}]$/u;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether the character at a place is a letter or digit of any script; false outside the text. */
function isWordAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (!(code >= 128)) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xd800 && code <= 0xdfff
    ? LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(place) ?? 0))
    : LETTER_OR_DIGIT.test(text.charAt(place));
}

/** Whether a word goes on to the left of a place. */
function isWordBefore(text: string, place: number): boolean {
  const code = text.charCodeAt(place - 1);
  if (code === 95) return true;
  if (code >= 0xdc00 && code <= 0xdfff) return LETTER_AT_END.test(text.slice(place - 2, place));
  return isWordAt(text, place - 1);
}

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

const DOT = 46;
const SLASH = 47;
/** `+`, `/` and `=`: beside an ID they may make it part of encoded data. */
const joinsBase64 = (code: number): boolean => code === 43 || code === SLASH || code === 61;

/** Where three digits follow a separator and no word goes on, their end; otherwise undefined. */
function endOfSub(text: string, end: number): number | undefined {
  const separator = text.charCodeAt(end);
  if (separator !== DOT && separator !== SLASH) return undefined;
  const digits =
    isDigit(text.charCodeAt(end + 1)) &&
    isDigit(text.charCodeAt(end + 2)) &&
    isDigit(text.charCodeAt(end + 3));
  return digits && !isWordAt(text, end + 4) ? end + 4 : undefined;
}

function findRegular(text: string, isKnown: IsKnown): Spelling[] {
  const found: Spelling[] = [];
  CORE.lastIndex = 0;
  while (CORE.test(text)) {
    let end = CORE.lastIndex;
    const start = end - 5;
    if (isWordBefore(text, start) || isWordAt(text, end)) continue;
    const endSub = endOfSub(text, end);
    const digits = text.slice(start + 1, end);
    const sub = endSub === undefined ? undefined : text.slice(end + 1, endSub);
    const technique = techniqueOf(digits, text.charAt(end), sub, isKnown);
    if (endSub !== undefined) CORE.lastIndex = endSub;
    if (!technique) continue;
    if (endSub !== undefined && technique.length > 5) end = endSub;
    const [before, after] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
    if (before === DOT && ATLAS.test(text.slice(Math.max(0, start - 4), start))) continue;
    if ((joinsBase64(before) || joinsBase64(after)) && isBase64(text, start, end)) continue;
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
