import MiniSearch from 'minisearch';
import type { Registry } from '../attack/registry.ts';
import { openSpelling } from '../search/spelling.ts';
import { indexedWords, isPrefix, typedWords, wordsOf } from '../search/words.ts';
import type { FindableDocument } from './documents.ts';

/** A document with MiniSearch's score, comparable within one search. */
export interface Scored {
  document: FindableDocument;
  score: number;
}

interface Indexed {
  id: number;
  text: string;
  beside: string;
  technique: string;
}

const OPTIONS = {
  fields: ['text', 'beside', 'technique'],
  tokenize: (text: string) => indexedWords(text).map(({ stem }) => stem),
  processTerm: (term: string) => term,
  searchOptions: { boost: { text: 5, beside: 2, technique: 1 }, prefix: isPrefix },
};

/**
 * Indexes documents by their words.
 *
 * @returns finds what holds all the words typed; where nothing does, what holds them without their typos (`meant`), or
 *   some of them.
 */
export function openWords(
  documents: readonly FindableDocument[],
  registry: Registry,
): (typed: string) => { scored: Scored[]; meant?: string } {
  const index = new MiniSearch<Indexed>(OPTIONS);
  const nameOf = (id: string) => `${id} ${registry.find(id)?.name ?? ''}`;
  index.addAll(
    documents.map(({ kind, text, beside, techniques }, id) => {
      return { id, text, beside, technique: kind === 'technique' ? '' : techniques.map(nameOf).join(' ') };
    }),
  );
  let spelling: ReturnType<typeof openSpelling> | undefined;

  const find = (words: string, combineWith: 'AND' | 'OR'): Scored[] => {
    const stems = [...new Set(typedWords(words).map(({ stem }) => stem))];
    const results = index.search(stems.join(' '), { combineWith, tokenize: (text) => text.split(' ') });
    return results.flatMap(({ id, score }) => {
      const document = documents[id];
      return document ? [{ document, score }] : [];
    });
  };

  return (typed) => {
    const exact = find(typed, 'AND');
    if (exact.length > 0) return { scored: exact };
    // Only a typo needs the vocabulary, which takes a while to gather.
    spelling ??= openSpelling(vocabularyOf(documents), []);
    const meant = spelling.meant(typed);
    if (meant === undefined) return { scored: find(typed, 'OR') };
    const scored = find(meant, 'AND');
    return { scored: scored.length > 0 ? scored : find(meant, 'OR'), meant };
  };
}

/** Every word that can be found, the most frequent first. */
function vocabularyOf(documents: readonly FindableDocument[]): string[] {
  const times = new Map<string, number>();
  for (const { text, beside } of documents) {
    for (const { plain } of wordsOf(`${text} ${beside}`)) times.set(plain, (times.get(plain) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
