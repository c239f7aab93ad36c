import Fuse from 'fuse.js';
import { distance } from './distance.ts';
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
/** Fuse counts a swap of two letters as two slips: half of the shortest word. */
const WORD_THRESHOLD = 0.5;
/** No more than a fifth of a name may differ: over many words a wider net catches anything. */
const NAME_THRESHOLD = 0.2;
/** Fuse compares 32 characters at a time; no name that is worth guessing is longer. */
const LONGEST_NAME = 32;
/** Spaces and letters by which a name may be longer or shorter than what was typed. */
const NAME_SLACK = 3;

/**
 * Fuse.js finds candidates in short strings, where it is quick. It ignores what follows the match and prices a swap
 * double, so the candidates are measured again.
 *
 * @param vocabulary words in lower case, the most frequent first: of equal neighbours the commoner one wins.
 * @param names technique names.
 */
export function openSpelling(vocabulary: readonly string[], names: readonly string[]): Spelling {
  const stems = vocabulary.flatMap((word) => wordsOf(word).map(({ stem }) => stem)).sort();
  const guessable = vocabulary.filter((word) => !HAS_DIGIT.test(word));
  const words = new Fuse(guessable, {
    threshold: WORD_THRESHOLD,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    shouldSort: false,
  });
  const titles = new Fuse(names, { threshold: NAME_THRESHOLD });
  // The same unknown word comes again with each key typed after it.
  const guesses = new Map<string, string | undefined>();

  const nearest = (word: string): string | undefined => {
    const allowed = word.length < LONG_WORD ? 1 : 2;
    const near = words
      .search(word)
      .filter(({ item }) => Math.abs(item.length - word.length) <= allowed)
      .map(({ item, refIndex }) => ({ item, refIndex, slips: distance(word, item) }))
      .filter(({ slips }) => slips <= allowed);
    return near.sort((a, b) => a.slips - b.slips || a.refIndex - b.refIndex)[0]?.item;
  };
  const guess = ({ plain, stem }: Word): string | undefined => {
    if (!canBeTypo(plain) || isKnown(stem, stems)) return undefined;
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
      const best = titles.search(text, { limit: 1 })[0]?.item;
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

/** Whether some stem begins with the word: if any does, so does the first that doesn't come before it. */
function isKnown(word: string, sorted: readonly string[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return finds(word, sorted[low] ?? '');
}
