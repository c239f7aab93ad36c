import type { RuleSource } from '../../lib/catalog/rule-source.ts';
import type { RuleKey } from '../../lib/catalog/types.ts';

/** The repository that a rule comes from. */
export const sourceOf = (key: RuleKey): RuleSource => key.slice(0, key.indexOf(':')) as RuleSource;

/** So much of a rule's id as tells it from its neighbours: the first eight digits of its UUID. */
export const shortId = ({ key }: { key: string }): string => key.slice(key.indexOf(':') + 1).slice(0, 8);
