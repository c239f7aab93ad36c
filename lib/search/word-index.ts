import MiniSearch from 'minisearch';
import { INDEX_OPTIONS } from './fields.ts';
import type { Scored } from './rank.ts';
import type { FoundDocument, SearchFile } from './types.ts';

/**
 * Finds the documents that hold all of these words, or some.
 *
 * @param stems words as `typedWords` cuts them; a document's word that begins with one counts as well.
 */
export type WordIndex = (stems: readonly string[], combineWith: 'AND' | 'OR') => Scored[];

/** Opens the index of the search file. */
export function openIndex({ index: serialised, documents }: SearchFile): WordIndex {
  const index = MiniSearch.loadJS(serialised, INDEX_OPTIONS);
  return (stems, combineWith) =>
    scored(index.search(stems.join(' '), { combineWith, tokenize: (text) => text.split(' ') }), documents);
}

/** The documents of an index's numbers, which are their places. */
export const scored = (
  results: readonly { id: number; score: number }[],
  documents: readonly FoundDocument[],
): Scored[] =>
  results.flatMap(({ id, score }) => {
    const document = documents[id];
    return document ? [{ document, score }] : [];
  });
