import type { RuleNote } from '../../lib/answers/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';

/** What a note says of itself in place of fits and doubt, and that a machine wrote it where one did. */
export { silenceOf } from '../../lib/copy/words.ts';

/** Where a note comes from, in a word or two: "Sigma"; "Elastic, by a machine". */
export function noteSource({ rules, origin }: RuleNote): string {
  const label = rules[0] ? labelOfSource(rules[0].source) : '';
  return origin === 'generated' ? `${label}, by a machine` : label;
}

/** The rules that make a note: "PsExec Service Start and 3 more". */
export function noteRules({ rules }: RuleNote): string {
  const more = rules.length > 1 ? ` and ${rules.length - 1} more` : '';
  return `${rules[0]?.title ?? ''}${more}`;
}

/** Who says it: "Sigma · PsExec Service Start and 3 more". */
export function noteCredit(note: RuleNote): string {
  const [first] = note.rules;
  return first ? `${labelOfSource(first.source)} · ${noteRules(note)}` : '';
}
