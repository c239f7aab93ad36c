import type { Options } from 'minisearch';
import { indexedWords } from './words.ts';

/** One document as MiniSearch indexes it: `id` is its place in `SearchFile.documents`. */
export interface IndexedDocument {
  id: number;
  note: string;
  names: string;
  fits: string;
  doubt: string;
  /** ID, name, and every number and name that ATT&CK gave it before. */
  technique: string;
  /** Words of the titles of the rules that a note cites for its cause: what an analyst reads in the alert. */
  rules: string;
}

/**
 * How MiniSearch indexes and finds, the same for building, loading and asking: it doesn't serialise functions.
 *
 * @param boost what a word counts in each field
 */
export const indexOptions = <Document>(
  boost: Record<Exclude<keyof Document & string, 'id'>, number>,
): Options<Document> => ({
  fields: Object.keys(boost),
  tokenize: (text) => indexedWords(text).map(({ stem }) => stem),
  processTerm: (term) => term,
  searchOptions: { boost },
});

// What a note says outweighs what it mentions: a tool named under "doubt when" is rarely what was looked for.
export const INDEX_OPTIONS = indexOptions<IndexedDocument>({
  note: 5,
  names: 4,
  fits: 2,
  doubt: 1.5,
  technique: 1,
  rules: 3,
});
