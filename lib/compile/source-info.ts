import type { Registry } from '../attack/registry.ts';
import { readTags } from './techniques.ts';
import { byCodeUnits } from './text.ts';
import type {
  CompiledNote,
  CompiledRuleKey,
  CompiledSource,
  CompiledSourceInfo,
  Refusal,
  SourceRule,
} from './types.ts';
import { UPSTREAMS } from './upstream.ts';

export interface SourceContents {
  /** The rules of every source. */
  kept: readonly SourceRule[];
  /** The notes of every source. */
  notes: readonly CompiledNote[];
  refused: readonly Refusal[];
  commit: string | undefined;
  registry: Registry;
}

/** What a catalog says about one of its sources. */
export function describeSource(name: CompiledSource, contents: SourceContents): CompiledSourceInfo {
  const { kept, notes, refused, commit, registry } = contents;
  const rules = kept.filter(({ source }) => source === name);
  const tagged = rules.map((rule) => ({ key: rule.key, ...readTags(rule.tags, registry) }));
  const [asOf] = rules
    .flatMap(({ created, modified }) => modified ?? created ?? [])
    .toSorted((a, b) => byCodeUnits(b, a));
  return {
    name,
    rules: rules.length,
    notes: notes.filter((note) => note.rules.some((key) => key.startsWith(`${name}:`))).length,
    techniques: new Set(tagged.flatMap(({ current }) => current)).size,
    ...(asOf !== undefined && { asOf }),
    ...(commit !== undefined && { commit }),
    licence: UPSTREAMS.find(({ source }) => source === name)?.licence ?? 'your own',
    refused: refused.toSorted((a, b) => byCodeUnits(a.path, b.path) || byCodeUnits(a.reason, b.reason)),
    unknown: unknownIds(tagged),
  };
}

function unknownIds(
  tagged: readonly { key: CompiledRuleKey; unknown: string[] }[],
): CompiledSourceInfo['unknown'] {
  const rulesOf = new Map<string, CompiledRuleKey[]>();
  for (const { key, unknown } of tagged) {
    for (const id of unknown) rulesOf.set(id, [...(rulesOf.get(id) ?? []), key]);
  }
  return [...rulesOf]
    .map(([id, rules]) => ({ id, rules: rules.sort(byCodeUnits) }))
    .sort((a, b) => byCodeUnits(a.id, b.id));
}
