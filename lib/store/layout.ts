import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { openCompiled } from '../compile/lookup.ts';
import { BRIEF, noteRule, type RuleNotes, techniqueNotes } from '../compile/rule-notes.ts';
import type { CompiledCatalog, CompiledNote, CompiledRule, CompiledRuleKey } from '../compile/types.ts';
import type { Shard, StoredRule } from './types.ts';

/**
 * The notes of a catalog in one shard per family of techniques, so that one hover reads one record. A note stands in the
 * shards of all its techniques, in each with the rules of that family alone: "Unknown" has 1,770.
 */
export function shardsOf({ rules, notes }: CompiledCatalog): Map<TechniqueId, Shard> {
  const shards = new Map<TechniqueId, Shard>();
  const shardOf = (family: TechniqueId): Shard => {
    const shard = shards.get(family) ?? { rules: [], notes: [] };
    shards.set(family, shard);
    return shard;
  };
  const families = new Map<CompiledRuleKey, Set<TechniqueId>>();
  for (const rule of rules) {
    const own = new Set(rule.techniques.map(familyOf));
    families.set(rule.key, own);
    for (const family of own) shardOf(family).rules.push(faceOf(rule));
  }
  for (const note of notes) {
    const all = new Set(note.rules.flatMap((key) => [...(families.get(key) ?? [])]));
    for (const family of all)
      shardOf(family).notes.push(within(note, (key) => families.get(key)?.has(family) ?? false));
  }
  return shards;
}

/** What a popover shows of each technique, ready: however many notes a catalog holds, a hover reads a few. */
export function briefs(catalog: CompiledCatalog, registry: Registry): Map<TechniqueId, RuleNotes> {
  const lookup = openCompiled(catalog);
  const ids = new Set(catalog.rules.flatMap(({ techniques }) => techniques));
  return new Map(
    [...ids].map((id) => [
      id,
      techniqueNotes(lookup, [id, ...registry.formerOf(id)], catalog.sources, BRIEF),
    ]),
  );
}

/** Every rule with its own notes, best first. */
export function storedRules(catalog: CompiledCatalog): StoredRule[] {
  const lookup = openCompiled(catalog);
  return catalog.rules.map((rule) => ({
    key: rule.key,
    rule,
    notes: lookup.notesOfRule(rule.key).map((note) => within(note, (key) => key === rule.key)),
  }));
}

/** How many causes that no rule ignores each technique has: current numbers; without any, it is absent. */
export function causesByTechnique({ rules, notes }: CompiledCatalog): Record<TechniqueId, number> {
  const techniques = new Map(rules.map((rule) => [rule.key, rule.techniques]));
  const counts: Record<TechniqueId, number> = {};
  for (const { grade, rules: making, ignoredBy = [] } of notes) {
    if (grade !== 'cause') continue;
    const open = making.filter((key) => !ignoredBy.includes(key));
    for (const id of new Set(open.flatMap((key) => techniques.get(key) ?? [])))
      counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** A note with some of its rules, without its other spellings. */
function within(note: CompiledNote, isOwn: (key: CompiledRuleKey) => boolean): CompiledNote {
  const { variants: _variants, ignoredBy, ...kept } = note;
  const ignoring = ignoredBy?.filter(isOwn) ?? [];
  return { ...kept, rules: note.rules.filter(isOwn), ...(ignoring.length > 0 && { ignoredBy: ignoring }) };
}

/** What a note shows of its rules, and what they are ranked by. */
const faceOf = (rule: CompiledRule): Shard['rules'][number] => ({
  ...noteRule(rule),
  techniques: rule.techniques,
  tagged: rule.tagged,
});
