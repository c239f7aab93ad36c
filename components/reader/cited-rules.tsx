import { useState } from 'preact/hooks';
import type { CitedRule, RuleKey } from '../../lib/catalog/types.ts';
import { sourceOf } from '../parts/source-words.ts';
import { RuleList } from './rule-list.tsx';

/** Rules that stand at first: a cause may rest on dozens, which part it from the next. */
const FIRST = 6;

/** Facts of the rules that a page's notes cite. */
export type RulesByKey = ReadonlyMap<RuleKey, CitedRule>;

interface CitedRulesProps {
  /** How the note stands to these rules: "Rules", "Already ignored by", "We think". */
  term: string;
  keys: readonly RuleKey[];
  rules: RulesByKey;
}

/** Rules that a note cites, each with a link to its file and to its page; nothing where it cites none. */
export function CitedRules({ term, keys, rules }: CitedRulesProps) {
  const [all, setAll] = useState(false);
  const cited = rulesOf(keys, rules);
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

/** The rules of these keys, in their order. */
export const rulesOf = (keys: readonly RuleKey[], rules: RulesByKey) =>
  keys.flatMap((key) => {
    const rule = rules.get(key);
    return rule ? [{ ...rule, source: sourceOf(key) }] : [];
  });
