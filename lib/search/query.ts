import { parseFilters } from './filters.ts';
import { answerOf, type Found } from './found.ts';
import type { SearchAnswer } from './hits.ts';
import { openIdSearch } from './id-search.ts';
import { type BundledSearch, openLibrary } from './library.ts';
import { openFilters } from './passes.ts';
import { openSpelling } from './spelling.ts';
import type { FoundTechnique } from './types.ts';
import { withWords } from './word-search.ts';

/** An opened search. */
export interface Search {
  /** Whether rules compiled on this machine are searched too. */
  holdsRules: boolean;
  /**
   * Finds techniques, notes and rules for what a person types, at every key; never throws. Filters narrow it as they do
   * on the command line: `psexec src:sigma`; without words they list all that passes.
   *
   * @param text anything; only its first `LONGEST_QUERY` characters are read.
   * @param options.limit how many of each kind, and how many techniques of an ID, to give at most.
   */
  find(text: string, options: { limit: number }): SearchAnswer;
  /** One technique by its ID in normal spelling; undefined where ATT&CK has none. */
  technique(id: string): FoundTechnique | undefined;
}

/** Letters from which on a search is worth showing: one letter finds whole words only, and there are hardly any. */
export const SHORTEST_QUERY = 2;

/** Characters of a query that are read: a pasted log line must not cost a second. */
export const LONGEST_QUERY = 200;

/**
 * Opens the search file that the build emitted, and what `buildRuleSearch` made of the rules compiled on this machine.
 *
 * IDs are looked up, words go through MiniSearch, an index for the bundled catalog and one for rules, and only what neither
 * knows is taken for a typo.
 *
 * @param bundled the search file, parsed, and the catalog's notes
 * @param compiled what `buildRuleSearch` gave; undefined where nothing is compiled. One that another version
 *   made is not searched.
 * @throws when that is no search file, or of another version.
 */
export function openSearch(bundled: BundledSearch, compiled?: unknown): Search {
  const library = openLibrary(bundled, compiled);
  const { techniques, byId, documents, vocabulary } = library;
  const names = techniques.filter(({ now }) => !now).map(({ name }) => name);
  const spelling = openSpelling(vocabulary, names);
  const byTechniqueOrRule = openIdSearch(library);
  const filtering = openFilters(library);

  const everything: Found = {
    documents: documents.map((document) => ({ document, score: 0 })),
    techniques,
    asked: new Set(),
    typed: [],
  };
  const byWords = (text: string): Found & { meant?: string } => {
    const meant = spelling.meant(text);
    const found = withWords(meant ?? text, library);
    if (meant !== undefined) return { ...found, meant };
    const name = found.documents.length === 0 ? spelling.meantName(text) : undefined;
    return name === undefined ? found : { ...withWords(name, library), meant: name };
  };
  const foundFor = (words: string, hasFilters: boolean): Found & { meant?: string } =>
    words === '' && hasFilters ? everything : (byTechniqueOrRule(words) ?? byWords(words));

  return {
    holdsRules: library.rules.length > 0,
    technique: (id) => byId.get(id),
    find(text, { limit }) {
      const { words, filters } = parseFilters(text.trimStart().slice(0, LONGEST_QUERY));
      const found = foundFor(words, filters.length > 0);
      const answer = answerOf(found, filtering(filters), limit, byId);
      return found.meant === undefined ? answer : { ...answer, meant: found.meant };
    },
  };
}
