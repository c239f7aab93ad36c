import type { Rule, RuleKey } from '../catalog/types.ts';
import type { CompiledCatalog, CompiledRule } from '../compile/types.ts';
import { ignoredBy } from './rule.ts';

/**
 * The facts of every public rule, for `data/rules.json`: no sentence of any rule, and of what it ignores the names
 * alone. The team's own rules stay where they are.
 *
 * @returns sorted by key, fields in one order, so that the same archives give the same bytes.
 */
export function factsOf({ rules }: CompiledCatalog): Rule[] {
  return rules
    .filter(({ source }) => source !== 'house')
    .map(factOf)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function factOf(rule: CompiledRule): Rule {
  const { title, link = '', level, created, modified, techniques, tagged, cleanWindowsHits, hash } = rule;
  const date = modified ?? created;
  const ignores = ignoredBy(rule) ?? [];
  return {
    key: rule.key as RuleKey,
    title,
    link,
    ...(level && { level }),
    ...(date && { date }),
    ...(techniques.length > 0 && { techniques }),
    // How many it is tagged with says something only where the most specific are fewer.
    ...(tagged > techniques.length && { tagged }),
    ...(ignores.length > 0 && { ignores }),
    ...(cleanWindowsHits !== undefined && { cleanWindowsHits }),
    hash,
  };
}
