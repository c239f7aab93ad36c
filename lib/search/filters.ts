/** What narrows a search, beside its words. */
export const FILTERS = ['rule', 'tech', 'src', 'platform', 'ignores'] as const;
export type Filter = (typeof FILTERS)[number];

export interface FilteredQuery {
  words: string;
  /** A filter given twice must hold twice. */
  filters: { filter: Filter; value: string }[];
}

/** A quote may still be open: a search is answered while it is typed. */
const FILTER = new RegExp(`(?<!\\S)(${FILTERS.join('|')}):(?:"([^"]*)(?:"|$)|(\\S+))`, 'gi');

/** Takes the filters out of a search: `psexec src:sigma rule:"Remote Service"`. */
export function parseFilters(text: string): FilteredQuery {
  const filters = [...text.matchAll(FILTER)].map(([, filter = '', quoted, bare]) => ({
    filter: filter.toLowerCase() as Filter,
    value: (quoted ?? bare ?? '').trim().toLowerCase(),
  }));
  const words = text.replace(FILTER, ' ').replace(/\s+/g, ' ').trim();
  return { words, filters: filters.filter(({ value }) => value !== '') };
}
