import { useState } from 'preact/hooks';
import type { CitedRule, RulePlace } from '../../lib/catalog/types.ts';
import { sourceOf } from '../parts/source-words.ts';
import { RuleList } from './rule-list.tsx';

/** Rules that stand at first: a cause may rest on dozens, which part it from the next. */
const FIRST = 6;

/** Facts of the rules that a page's notes cite. */
export type RulesByPlace = ReadonlyMap<RulePlace, CitedRule>;

interface CitedRulesProps {
  /** How the note stands to these rules: "Rules", "Already ignored by", "We think". */
  term: string;
  places: readonly RulePlace[];
  rules: RulesByPlace;
}

/** Rules that a note cites, each with a link to its file and to its page; nothing where it cites none. */
export function CitedRules({ term, places, rules }: CitedRulesProps) {
  const [all, setAll] = useState(false);
  const cited = rulesOf(places, rules);
  if (cited.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <RuleList rules={cited} first={FIRST} isOpen={all} onOpen={() => setAll(true)} />
      </dd>
    </>
  );
}

/** The rules at these places, in their order. */
export const rulesOf = (places: readonly RulePlace[], rules: RulesByPlace) =>
  places.flatMap((place) => {
    const rule = rules.get(place);
    return rule ? [{ ...rule, source: sourceOf(rule.key) }] : [];
  });
