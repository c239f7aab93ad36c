import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { Scored } from './rank.ts';
import type { FoundDocument } from './types.ts';
import { isPrefix } from './words.ts';

/**
 * Finds the documents that hold all of these words, or some. Of some, two well placed words outweigh one that stands
 * everywhere in a text: a score is lowered by the square of the share of the words that are held.
 *
 * @param stems words as `typedWords` cuts them; a document's word that begins with one counts as well, from two letters
 *   on, or three where some of the words suffice.
 */
export type WordIndex = (stems: readonly string[], combineWith: 'AND' | 'OR') => Scored[];

/** Where one word of several suffices, two letters would find half of the catalog. */
const SHORTEST_PREFIX_OF_SOME = 3;
const PREFIXES = { AND: isPrefix, OR: (typed: string) => typed.length >= SHORTEST_PREFIX_OF_SOME };

/** Indexes documents by their words, as plain data. Each one's `id` is its place. */
export function buildIndex<Document extends { id: number }>(
  documents: readonly Document[],
  options: Options<Document>,
): AsPlainObject {
  const index = new MiniSearch<Document>(options);
  index.addAll(documents);
  return index.toJSON();
}

/**
 * Opens what `buildIndex` made.
 *
 * @param options those that it was built with
 * @param documents what is found, each at the place that its `id` was
 */
export function openIndex<Document>(
  serialised: AsPlainObject,
  options: Options<Document>,
  documents: readonly FoundDocument[],
): WordIndex {
  const index = MiniSearch.loadJS(serialised, options);
  return (stems, combineWith) => {
    const asked = new Set(stems).size;
    return index
      .search(stems.join(' '), {
        combineWith,
        prefix: PREFIXES[combineWith],
        tokenize: (text) => text.split(' '),
      })
      .flatMap(({ id, score, queryTerms, match }) => {
        const document = documents[id];
        if (!document) return [];
        const share = new Set(queryTerms).size / asked;
        return [{ document, score: score * share ** 2, match }];
      });
  };
}
