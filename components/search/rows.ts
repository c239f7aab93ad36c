import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { NoteHit, TechniqueHit } from '../../lib/search/hits.ts';
import type { Search } from '../../lib/search/query.ts';
import type { RuleHit, RuleNoteHit } from '../../lib/search/rules/hits.ts';
import type { FoundTechnique } from '../../lib/search/types.ts';
import type { ReaderPlace } from '../parts/reader-address.ts';

/** A technique that stands on the page, and how often. */
export interface SeenTechnique {
  technique: FoundTechnique;
  times: number;
}

/** A row that leads into the reader: what it shows, and where it leads. */
export type PlaceRow = { place: ReaderPlace } & (
  | { kind: 'seen'; seen: SeenTechnique }
  | { kind: 'technique'; hit: TechniqueHit }
  | { kind: 'note'; hit: NoteHit }
  | { kind: 'rule'; hit: RuleHit }
  | { kind: 'rule-note'; hit: RuleNoteHit }
);

/** The last row of a folded group: it unfolds the rest. */
export interface MoreRow {
  kind: 'more';
  /** Title of its group. */
  group: string;
  /** "10 more rules". */
  says: string;
}

/** One row of the list. */
export type Row = PlaceRow | MoreRow;

/** Rows under one heading. */
export interface RowGroup {
  title: string;
  /** What stands at the heading's right: a count; nothing where the columns have heads instead. */
  count?: string;
  rows: Row[];
}

/** The place of no row. */
export const NONE = -1;

/** The place that an arrow key moves to: from the last row on to the first, and from none to either end. */
export function step(chosen: number, by: 1 | -1, rows: number): number {
  if (rows === 0) return NONE;
  if (chosen === NONE) return by === 1 ? 0 : rows - 1;
  return (chosen + by + rows) % rows;
}

/** ATT&CK's matrix holds 700 techniques: those beyond stand too seldom to be looked for in a list. */
const MOST_SEEN = 100;

/**
 * What stands on the page: first the technique that the page is about, then the most frequent, then those with more
 * notes. IDs that ATT&CK doesn't have are left out: what a page reports is not trusted.
 */
export function seenOnPage(
  found: Readonly<Record<TechniqueId, number>>,
  search: Pick<Search, 'technique'>,
  subject?: TechniqueId,
): SeenTechnique[] {
  const isSubject = ({ technique }: SeenTechnique) => Number(technique.id === subject);
  return Object.entries(found)
    .flatMap(([id, times]) => {
      const technique = search.technique(id);
      return technique ? [{ technique, times }] : [];
    })
    .sort(
      (a, b) => isSubject(b) - isSubject(a) || b.times - a.times || b.technique.curated - a.technique.curated,
    );
}

/** The list without a query. */
export function seenGroups(seen: readonly SeenTechnique[]): RowGroup[] {
  if (seen.length === 0) return [];
  const rows = seen.slice(0, MOST_SEEN).map((each): Row => {
    return { kind: 'seen', seen: each, place: { technique: each.technique.id } };
  });
  const all = rows.length === seen.length;
  return [{ title: all ? 'On this page' : `On this page, ${countOf(rows.length, seen.length)}`, rows }];
}

/** "30 of 4,120", or the number alone where all are shown. */
export const countOf = (shown: number, total: number): string =>
  shown < total ? `${shown} of ${total.toLocaleString('en')}` : String(total);
