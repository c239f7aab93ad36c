import Fuse from 'fuse.js';
import { once } from '../once.ts';
import { distance } from './distance.ts';
import { firstFrom } from './sorted.ts';
import { finds, type Word, wordsOf } from './words.ts';

/** Says what a typo may have meant. */
export interface Spelling {
  /**
   * The text with each unknown word replaced by the nearest known one.
   * @returns undefined where every word is known, or none has a neighbour.
   */
  meant(text: string): string | undefined;
  /** The technique name that a text comes close to as a whole (`passthehash`), if there is one. */
  meantName(text: string): string | undefined;
}

/** Shorter words have too many neighbours; in longer ones (hashes, Base64) nobody made a slip. */
const TYPO_LENGTH = { shortest: 4, longest: 24 };
/** From this length on two slips are forgiven, below it one. */
const LONG_WORD = 8;
/** No more than a fifth of a name may differ: over many words a wider net catches anything. */
const NAME_THRESHOLD = 0.2;
/** Fuse compares 32 characters at a time; no name that is worth guessing is longer. */
const LONGEST_NAME = 32;
/** Spaces and letters by which a name may be longer or shorter than what was typed. */
const NAME_SLACK = 3;

/**
 * Fuse.js finds names, which may differ in spaces too. Over eleven thousand words it would take 25 ms a key, so those
 * are measured one by one, but only those of nearly the same letters.
 *
 * @param vocabulary words in lower case, the most frequent first: of equal neighbours the commoner one wins.
 * @param names technique names.
 */
export function openSpelling(vocabulary: readonly string[], names: readonly string[]): Spelling {
  // The vocabulary is cut up at the first word typed, not while the popup opens.
  const titles = once(() => new Fuse(names, { threshold: NAME_THRESHOLD }));
  const stems = once(() => vocabulary.flatMap((word) => wordsOf(word).map(({ stem }) => stem)).sort());
  const candidates = once(() =>
    vocabulary.filter(canBeTypo).map((word) => ({ word, letters: lettersOf(word) })),
  );
  // The same unknown word comes again with each key typed after it.
  const guesses = new Map<string, string | undefined>();

  const nearest = (typed: string): string | undefined => {
    const allowed = typed.length < LONG_WORD ? 1 : 2;
    const letters = lettersOf(typed);
    return candidates()
      .filter(({ word }) => Math.abs(word.length - typed.length) <= allowed)
      .filter((each) => differing(each.letters, letters) <= 2 * allowed)
      .map(({ word }) => ({ word, slips: distance(typed, word) }))
      .filter(({ slips }) => slips <= allowed)
      .sort((a, b) => a.slips - b.slips)[0]?.word;
  };
  const guess = ({ plain, stem }: Word): string | undefined => {
    if (!canBeTypo(plain) || isKnown(stem, stems())) return undefined;
    if (!guesses.has(plain)) guesses.set(plain, nearest(plain));
    return guesses.get(plain);
  };

  return {
    meant(text) {
      let said = '';
      let end = 0;
      for (const word of wordsOf(text)) {
        const better = guess(word);
        if (better === undefined) continue;
        said += text.slice(end, word.range[0]) + better;
        end = word.range[1];
      }
      return end === 0 ? undefined : said + text.slice(end);
    },
    meantName(text) {
      if (text.length < TYPO_LENGTH.shortest || text.length > LONGEST_NAME) return undefined;
      const best = titles().search(text, { limit: 1 })[0]?.item;
      return best !== undefined && Math.abs(best.length - text.length) <= NAME_SLACK ? best : undefined;
    },
  };
}

const HAS_DIGIT = /\d/;

/** A number is never a slip: 4697 must not become 4698. */
function canBeTypo(word: string): boolean {
  const { shortest, longest } = TYPO_LENGTH;
  return word.length >= shortest && word.length <= longest && !HAS_DIGIT.test(word);
}

/** The letters of a word, as bits: a slip changes two at most. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** How many letters only one of two words has. */
function differing(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++;
  return count;
}

/** Whether some stem begins with the word: if any does, so does the first that doesn't come before it. */
function isKnown(word: string, sorted: readonly string[]): boolean {
  return finds(word, sorted[firstFrom(sorted, word)] ?? '');
}
