import { useMemo, useState } from 'preact/hooks';
import type { SearchAnswer } from '../../lib/search/hits.ts';
import { type Search, SHORTEST_QUERY } from '../../lib/search/query.ts';
import { answerGroups } from './answer-groups.ts';
import type { RowGroup } from './rows.ts';

const FOLDED: ReadonlySet<string> = new Set();

/** What a field's text found, as the list shows it. */
export interface Answered {
  /** What was typed, where it is enough to search for. */
  query: string | undefined;
  /** Undefined without a query, and until the search was read. */
  answer: SearchAnswer | undefined;
  groups: RowGroup[];
  /** Shows a group whole, until another query. */
  unfold: (group: string) => void;
}

/**
 * Searches for what stands in a field, at every key and whenever another search takes the place of this one.
 *
 * @param limit how many of each kind to find at most
 */
export function useAnswer(search: Search | undefined, text: string, limit: number): Answered {
  const [unfolded, setUnfolded] = useState({ query: '', groups: FOLDED });
  const typed = text.trim();
  const query = typed.length < SHORTEST_QUERY ? undefined : typed;
  const shownWhole = unfolded.query === query ? unfolded.groups : FOLDED;
  const answer = useMemo(
    () => (query === undefined ? undefined : search?.find(query, { limit })),
    [search, query, limit],
  );
  const groups = useMemo(() => (answer ? answerGroups(answer, shownWhole) : []), [answer, shownWhole]);
  const unfold = (group: string) => setUnfolded({ query: typed, groups: new Set([...shownWhole, group]) });
  return { query, answer, groups, unfold };
}
