import type { RuleKey } from '../../lib/catalog/types.ts';

/** A repository of public rules. */
export type RuleSource = 'sigma' | 'elastic' | 'splunk';

/** The repository that a rule comes from. */
export const sourceOf = (key: RuleKey): RuleSource => key.slice(0, key.indexOf(':')) as RuleSource;

/** So much of a rule's id as tells it from its neighbours: the first eight digits of its UUID. */
export const shortId = ({ key }: { key: string }): string => key.slice(key.indexOf(':') + 1).slice(0, 8);
