import type { Options } from 'minisearch';
import { indexedWords, isPrefix } from './words.ts';

/** One document as MiniSearch indexes it: `id` is its place in `SearchFile.documents`. */
export interface IndexedDocument {
  id: number;
  note: string;
  names: string;
  fits: string;
  doubt: string;
  /** ID, name, and every number and name that ATT&CK gave it before. */
  technique: string;
}

// What a note says outweighs what it mentions: a tool named under "doubt when" is rarely what was looked for.
const BOOST = { note: 5, names: 4, fits: 2, doubt: 1.5, technique: 1 };

/** The same for building, loading and asking: MiniSearch doesn't serialise functions. */
export const INDEX_OPTIONS: Options<IndexedDocument> = {
  fields: Object.keys(BOOST),
  tokenize: (text) => indexedWords(text).map(({ stem }) => stem),
  processTerm: (term) => term,
  searchOptions: { boost: BOOST, prefix: isPrefix },
};
