import type { Rule, RuleKey } from '../../lib/catalog/types.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';

/** A repository of public rules. */
export type RuleSource = 'sigma' | 'elastic' | 'splunk';

/** The repository that a rule comes from. */
export const sourceOf = (key: RuleKey): RuleSource => key.slice(0, key.indexOf(':')) as RuleSource;

/** The repository that a rule comes from, as people call it: "Sigma". */
export const sourceLabel = ({ key }: Pick<Rule, 'key'>): string => labelOfSource(sourceOf(key));

/** So much of a rule's id as tells it from its neighbours: the first eight digits of its UUID. */
export const shortId = ({ key }: Pick<Rule, 'key'>): string => key.slice(key.indexOf(':') + 1).slice(0, 8);
