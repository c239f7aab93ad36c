import type { Rule, RuleKey } from '../../lib/catalog/types.ts';
import { sourceOf } from '../parts/source-words.ts';
import { RuleLinks } from './rule-links.tsx';

interface CitedRulesProps {
  /** How the note stands to these rules: "Rules", "Already ignored by", "We think". */
  term: string;
  keys: readonly RuleKey[];
  rules: ReadonlyMap<RuleKey, Rule>;
}

/** Rules that a note cites, each with a link to its file; nothing where it cites none. */
export function CitedRules({ term, keys, rules }: CitedRulesProps) {
  const cited = keys.flatMap((key) => rules.get(key) ?? []);
  if (cited.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <ul class="rules">
          {cited.map((rule) => (
            <li key={rule.key}>
              <RuleLinks rule={{ ...rule, source: sourceOf(rule.key) }} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
