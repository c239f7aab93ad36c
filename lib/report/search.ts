import { parseTechniqueId } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import { numbersOf } from '../catalog/answer.ts';
import { buildSearch } from '../search/build.ts';
import { type Filter, parseFilters } from '../search/filters.ts';
import { openSearch } from '../search/query.ts';
import { documentsOf, type FindableDocument } from './documents.ts';
import type { Holdings } from './holdings.ts';
import { openWords, type Scored } from './words.ts';

/** Something that was found. */
export interface FoundHit {
  kind: FindableDocument['kind'];
  id: string;
  techniques: string[];
  text: string;
  source: string;
}

export interface FoundHits {
  /** Best first. */
  hits: FoundHit[];
  total: number;
  /** What was searched instead of what was typed, where that was a typo. */
  meant?: string;
}

/** Techniques above what else was found. */
const MOST_TECHNIQUES = 5;

/**
 * Opens a search over everything that a catalog holds, rules and compiled notes too. Techniques come as the toolbar's
 * search ranks them.
 *
 * @returns finds what holds all the words and passes all filters, or what holds some words where nothing holds all;
 *   filters alone list all that pass.
 */
export function openFullSearch(holdings: Holdings): (query: string, limit: number) => FoundHits {
  const documents = documentsOf(holdings);
  const toolbar = openSearch({ file: JSON.parse(buildSearch(holdings.bundled)), ...holdings.bundled });
  const words = openWords(documents, holdings.registry);
  const techniques = new Map(documents.filter(isTechnique).map((document) => [document.id, document]));

  return (query, limit) => {
    const { words: typed, filters } = parseFilters(query);
    const passes = (document: FindableDocument) =>
      filters.every(({ filter, value }) => PASSES[filter](document, value, holdings.registry));
    if (typed === '') return cut(documents.filter(passes).sort(byTier), limit);

    const id = parseTechniqueId(typed);
    const technique = id === undefined ? undefined : holdings.registry.find(id);
    const numbers = technique && numbersOf(technique, holdings.registry);
    const { scored, meant } = numbers ? bearingOn(documents, numbers) : words(typed);
    const answer = toolbar.find(typed, { limit: MOST_TECHNIQUES });
    // The bundled catalog alone may take for a typo what a compiled one knows.
    const above =
      answer.meant === meant
        ? answer.techniques.flatMap((hit) => techniques.get(hit.technique.id) ?? [])
        : [];
    const below = scored
      .filter(({ document }) => !isTechnique(document))
      .sort((a, b) => byTier(a.document, b.document) || b.score - a.score)
      .map(({ document }) => document);
    return { ...cut([...above, ...below].filter(passes), limit), ...(meant !== undefined && { meant }) };
  };
}

const isTechnique = ({ kind }: FindableDocument) => kind === 'technique';
const byTier = (a: FindableDocument, b: FindableDocument) => a.tier - b.tier;

function bearingOn(
  documents: readonly FindableDocument[],
  numbers: readonly string[],
): { scored: Scored[]; meant?: string } {
  const bearing = documents.filter(({ techniques }) => techniques.some((id) => numbers.includes(id)));
  return { scored: bearing.map((document) => ({ document, score: 1 / document.techniques.length })) };
}

function cut(found: readonly FindableDocument[], limit: number): FoundHits {
  const hits = found.slice(0, limit).map(({ kind, id, techniques, text, source }): FoundHit => {
    return { kind, id, techniques, text, source };
  });
  return { hits, total: found.length };
}

type Passes = (document: FindableDocument, value: string, registry: Registry) => boolean;

const PASSES: Record<Filter, Passes> = {
  rule: ({ rules }, value) => rules.some((rule) => rule.toLowerCase().includes(value)),
  // A technique means its sub-techniques too, and either of its numbers.
  tech: ({ techniques }, value, registry) => {
    const technique = registry.find(parseTechniqueId(value) ?? '');
    const numbers = technique ? numbersOf(technique, registry) : [];
    return techniques.some((own) => numbers.some((number) => own === number || own.startsWith(`${number}.`)));
  },
  src: ({ source }, value) => source.split(' ').includes(value),
  platform: ({ platforms }, value) => platforms.some((platform) => platform.startsWith(value)),
  ignores: ({ ignores }, value) => ignores.some((ignored) => ignored.toLowerCase().includes(value)),
};
