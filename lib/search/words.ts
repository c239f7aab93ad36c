import type { Range } from './types.ts';

/** A word of a text: where it stands, as it is written, and what it is compared by. */
export interface Word {
  range: Range;
  /** Lower case without accents: `Résumés` → `resumes`. */
  plain: string;
  /** `plain` without its plural: `resume`. */
  stem: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const ACCENTS = /\p{M}/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * Cuts a text into words at everything that is neither letter nor digit: `C:\Windows\PSEXESVC.exe` holds four.
 * Index and query cut alike, or nothing would be found.
 */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => {
    const plain = plainOf(written);
    return { range: [index, index + written.length], plain, stem: stemOf(plain) };
  });
}

/** Lower case, without accents, full-width digits as digits. */
function plainOf(written: string): string {
  const lower = written.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFKD').replace(ACCENTS, '');
}

/** Folds English plurals, and no more: names of tools must stay what they are. */
function stemOf(plain: string): string {
  if (plain.length < 4 || !plain.endsWith('s') || plain.endsWith('ss')) return plain;
  if (plain.endsWith('sses')) return plain.slice(0, -2);
  if (plain.endsWith('ies') && plain !== 'cookies') return `${plain.slice(0, -3)}y`;
  return plain.slice(0, -1);
}

/** Words that say nothing about a note. */
const FILLERS = new Set(
  'a an and are as at be by for from has in is it its of on or that the their they this to with'.split(' '),
);

/** The words that a text is indexed by. */
export const indexedWords = (text: string): Word[] =>
  wordsOf(text).filter(({ plain }) => !FILLERS.has(plain));

/** The words of a query that are worth comparing: no fillers, no single letters, unless there is nothing else. */
export function typedWords(text: string): Word[] {
  const words = wordsOf(text);
  const telling = words.filter(({ plain }) => isPrefix(plain) && !FILLERS.has(plain));
  return telling.length > 0 ? telling : words;
}

/** Shorter words must match whole: every note holds some word that begins with `s`. */
const SHORTEST_PREFIX = 2;

/** Whether a word as typed finds a word of a text: the same, or, from two letters on, its beginning. */
export function finds(typed: string, stem: string): boolean {
  return isPrefix(typed) ? stem.startsWith(typed) : stem === typed;
}

/** Whether a typed word is long enough to stand for all words that begin with it. */
export const isPrefix = (typed: string): boolean => typed.length >= SHORTEST_PREFIX;
