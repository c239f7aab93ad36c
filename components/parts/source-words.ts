import type { Rule, RuleKey, SourceInfo } from '../../lib/catalog/types.ts';

const LABELS = { sigma: 'Sigma', elastic: 'Elastic', splunk: 'Splunk' } satisfies Partial<
  Record<SourceInfo['source'], string>
>;

/** A repository of public rules. */
export type RuleSource = keyof typeof LABELS;

/** The repository that a rule comes from. */
export const sourceOf = (key: RuleKey): RuleSource => key.slice(0, key.indexOf(':')) as RuleSource;

/** The repository that a rule comes from, as people call it: "Sigma". */
export const sourceLabel = ({ key }: Pick<Rule, 'key'>): string => LABELS[sourceOf(key)];

/** So much of a rule's id as tells it from its neighbours: the first eight digits of its UUID. */
export const shortId = ({ key }: Pick<Rule, 'key'>): string => key.slice(key.indexOf(':') + 1).slice(0, 8);
