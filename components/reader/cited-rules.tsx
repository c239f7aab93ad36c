import type { Rule, RuleKey } from '../../lib/catalog/types.ts';
import { shortId, sourceLabel } from '../parts/source-words.ts';

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
              <a href={rule.link} target="_blank" rel="noreferrer">
                {rule.title}
              </a>{' '}
              <span class="meta">
                {sourceLabel(rule)} {shortId(rule)}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
