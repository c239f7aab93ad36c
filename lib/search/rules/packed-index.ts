import { firstFrom } from '../sorted.ts';
import { indexedWords, isPrefix } from '../words.ts';

/** A document as the index takes it: what it says, and words beside it. */
export interface Indexable {
  text: string;
  beside: string;
}

/**
 * An index of words that needs no building when it is opened. MiniSearch, which the bundled catalog is searched with,
 * makes a Map of every word as it loads: 70 ms for 15,000 documents, half of what the popup may take in all.
 */
export interface PackedIndex {
  /** Every stem in order, a space between. */
  stems: string;
  /** How many documents hold each stem. */
  counts: number[];
  /**
   * For each stem the documents that hold it: twice a document's number, plus one where the word stands only beside the
   * text; each as its difference from the one before.
   */
  postings: number[];
  /** Words of each document's text. */
  lengths: number[];
}

/** Finds documents by words: their numbers, with a score that compares within one search. */
export type PackedSearch = (
  typed: readonly string[],
  combineWith: 'AND' | 'OR',
) => { id: number; score: number }[];

/** What a text says outweighs what stands beside it. */
const BOOST = { text: 5, beside: 2 };

/** Indexes documents; each one's number is its place. */
export function packIndex(documents: readonly Indexable[]): PackedIndex {
  const postings = new Map<string, number[]>();
  const lengths = documents.map(({ text, beside }, id) => {
    const words = indexedWords(text).map(({ stem }) => stem);
    const said = new Set(words);
    const others = new Set(indexedWords(beside).map(({ stem }) => stem)).difference(said);
    for (const stem of said) postingsOf(postings, stem).push(2 * id);
    for (const stem of others) postingsOf(postings, stem).push(2 * id + 1);
    return words.length;
  });
  const stems = [...postings.keys()].sort();
  const lists = stems.map((stem) => postings.get(stem) ?? []);
  return {
    stems: stems.join(' '),
    counts: lists.map((list) => list.length),
    postings: lists.flatMap((list) => list.map((posting, at) => posting - (list[at - 1] ?? 0))),
    lengths,
  };
}

function postingsOf(postings: Map<string, number[]>, stem: string): number[] {
  const held = postings.get(stem);
  if (held) return held;
  const made: number[] = [];
  postings.set(stem, made);
  return made;
}

/**
 * Opens a packed index. A typed word counts the more, the fewer documents it finds and the more of the document's word it
 * is; in a short text more than in a long one. Of several words that begin as one typed, a document's best one counts.
 */
export function openPackedIndex({ stems: joined, counts, postings, lengths }: PackedIndex): PackedSearch {
  const stems = joined.split(' ');
  const starts: number[] = [0];
  for (const [at, count] of counts.entries()) starts.push((starts[at] ?? 0) + count);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const worth = (id: number, isBeside: boolean) =>
    isBeside ? BOOST.beside / 2 : BOOST.text / (1 + (lengths[id] ?? 0) / mean);

  const addStem = (at: number, closeness: number, scores: Float64Array) => {
    const [from = 0, to = 0] = [starts[at], starts[at + 1]];
    let posting = 0;
    for (let next = from; next < to; next++) {
      posting += postings[next] ?? 0;
      const id = posting >> 1;
      const score = closeness * worth(id, (posting & 1) === 1);
      if (score > (scores[id] ?? 0)) scores[id] = score;
    }
  };
  const scoresOf = (typed: string): Float64Array => {
    const scores = new Float64Array(lengths.length);
    const first = firstFrom(stems, typed);
    let end = first;
    while (stems[end]?.startsWith(typed) && (isPrefix(typed) || stems[end] === typed)) end++;
    const rarity = Math.log(1 + lengths.length / ((starts[end] ?? 0) - (starts[first] ?? 0)));
    for (let at = first; at < end; at++) {
      addStem(at, (rarity * typed.length) / (stems[at] ?? typed).length, scores);
    }
    return scores;
  };

  return (typed, combineWith) => {
    const byWord = typed.map(scoresOf);
    const holds = combineWith === 'AND' ? 'every' : 'some';
    return lengths.flatMap((_, id) => {
      if (byWord.length === 0 || !byWord[holds]((scores) => (scores[id] ?? 0) > 0)) return [];
      return { id, score: byWord.reduce((sum, scores) => sum + (scores[id] ?? 0), 0) };
    });
  };
}
