import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import { type Claim, joinClaims } from './join.ts';
import { byCodeUnits } from './text.ts';
import {
  COMPILED_SOURCES,
  type CompiledCatalog,
  type CompiledNote,
  type CompiledRule,
  type CompiledRuleKey,
  type CompiledSource,
  type CompiledSourceInfo,
} from './types.ts';

/**
 * Puts catalogs together, as if all they were made of had been compiled in one go: the same bytes.
 *
 * @param catalogs a public source in one of them at most, the team's rules in any number; of a rule that stands in
 *   several the first is kept.
 */
export function unite(catalogs: readonly CompiledCatalog[], registry: Registry): CompiledCatalog {
  const rules = new Map<CompiledRuleKey, CompiledRule>();
  for (const rule of catalogs.flatMap((catalog) => catalog.rules)) {
    if (!rules.has(rule.key)) rules.set(rule.key, rule);
  }
  const notes = joinClaims(catalogs.flatMap((each) => each.notes.map((note) => claimOf(note, registry))));
  const sources = COMPILED_SOURCES.flatMap((name) => {
    const infos = catalogs.flatMap((each) => each.sources.filter((source) => source.name === name));
    return infos.length > 1 ? [summed(name, infos, notes, rules)] : infos;
  });
  return {
    schema: 1,
    sources,
    rules: [...rules.values()].sort((a, b) => byCodeUnits(a.key, b.key)),
    notes,
  };
}

/** What of a catalog comes from one source, as a catalog. What other sources say as well stays with them. */
export function restrict(
  catalog: CompiledCatalog,
  source: CompiledSource,
  registry: Registry,
): CompiledCatalog {
  const isOwn = (key: CompiledRuleKey) => key.startsWith(`${source}:`);
  const rules = catalog.rules.filter(({ key }) => isOwn(key));
  const techniquesOf = new Map(rules.map((rule) => [rule.key, rule.techniques]));
  const claims = catalog.notes
    .filter((note) => note.rules.some(isOwn))
    .map((note): Claim => {
      const own = note.rules.filter(isOwn);
      const current = own.flatMap((key) => techniquesOf.get(key) ?? []);
      const claim = claimOf(note, registry);
      // A tag's current number may have given way to its sub-technique: its family tells that it belongs here.
      const families = new Set(current.map(familyOf));
      const former = claim.former.filter((id) => families.has(familyOf(registry.currentOf(id))));
      return { ...claim, rules: own, current, former, ignoredBy: claim.ignoredBy.filter(isOwn) };
    });
  const sources = catalog.sources.filter(({ name }) => name === source);
  return { schema: 1, sources, rules, notes: joinClaims(claims) };
}

function claimOf(
  { text, variants = [], origin, rules, techniques, ignoredBy = [] }: CompiledNote,
  registry: Registry,
): Claim {
  const isCurrent = (id: string) => registry.currentOf(id) === id;
  return {
    text,
    variants,
    generated: origin === 'generated',
    rules,
    current: techniques.filter(isCurrent),
    former: techniques.filter((id) => !isCurrent(id)),
    ignoredBy,
  };
}

/** What several files of the team's hold together. */
function summed(
  name: CompiledSource,
  infos: readonly CompiledSourceInfo[],
  notes: readonly CompiledNote[],
  rules: ReadonlyMap<CompiledRuleKey, CompiledRule>,
): CompiledSourceInfo {
  const isOwn = (key: CompiledRuleKey) => key.startsWith(`${name}:`);
  const own = [...rules.values()].filter(({ key }) => isOwn(key));
  const [first] = infos;
  const [asOf] = infos.flatMap((info) => info.asOf ?? []).toSorted((a, b) => byCodeUnits(b, a));
  const unknown = Map.groupBy(
    infos.flatMap((info) => info.unknown),
    ({ id }) => id,
  );
  return {
    name,
    rules: own.length,
    notes: notes.filter((note) => note.rules.some(isOwn)).length,
    techniques: new Set(own.flatMap(({ techniques }) => techniques)).size,
    ...(asOf !== undefined && { asOf }),
    licence: first?.licence ?? '',
    refused: infos.flatMap(({ refused }) => refused),
    unknown: [...unknown].map(([id, same]) => ({ id, rules: same.flatMap((each) => each.rules) })),
  };
}
