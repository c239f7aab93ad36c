import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import { citedBy } from './cited.ts';
import { kinOf, nearestTo } from './kin.ts';
import { rankCauses } from './rank.ts';
import type { CatalogMeta, CuratedNote, RuleKey, Shard, TechniqueNotes } from './types.ts';

/**
 * The IDs whose notes answer for a technique. ATT&CK's renumbering is daily life: a console says T1562.001 while notes
 * say T1685, so a lookup for either finds both.
 */
export function numbersOf(technique: Technique, registry: Registry): TechniqueId[] {
  return technique.replacedBy
    ? [technique.replacedBy, technique.id]
    : [technique.id, ...registry.formerOf(technique.id)];
}

/** The families, by parent technique, whose shards must be read for these IDs: those that hold any note at all. */
export function familiesOf(numbers: readonly TechniqueId[], meta: CatalogMeta): TechniqueId[] {
  const held = new Set(Object.keys(meta.counts).map(familyOf));
  return [...new Set(numbers.map(familyOf))].filter((family) => held.has(family));
}

/**
 * Puts together what is known about a technique, ranked and ready to show.
 *
 * @param technique the technique asked for, in whatever number.
 * @param shards the shards of `familiesOf(numbersOf(technique))`.
 */
export function answer(
  technique: Technique,
  shards: readonly Shard[],
  registry: Registry,
  meta: CatalogMeta,
): TechniqueNotes {
  const numbers = numbersOf(technique, registry);
  const now = technique.replacedBy ? registry.find(technique.replacedBy) : undefined;
  const current = now ?? technique;

  const bearing = notesIn(shards).filter((note) => note.techniques.some((id) => numbers.includes(id)));
  const causes = rankCauses(bearing, numbers);
  const pages = shards.flatMap((shard) => shard.lofp).filter((page) => numbers.includes(page.technique));
  const lofp = [...new Set(pages.flatMap((page) => page.notes))];
  const cited = citedBy(causes);
  const rules = new Map(shards.flatMap((shard) => shard.rules).map((rule) => [rule.key, rule]));

  return {
    technique,
    ...(now && { now }),
    formerly: registry.formerOf(current.id).filter((id) => id !== technique.id),
    causes,
    lofp,
    kin: kinOf(current, causes, registry, meta.counts),
    nearest: causes.length + lofp.length === 0 ? nearestTo(current, registry, meta.counts) : [],
    rules: [...rules.values()].filter(({ key }) => cited.has(key)),
    date: meta.date,
  };
}

/** The notes that cite a rule, for whatever reason, in the order of the shards. */
export function citing(key: string, shards: readonly Shard[]): CuratedNote[] {
  return notesIn(shards).filter((note) => citedBy([note]).has(key as RuleKey));
}

/** Each note once: one that lists techniques of two families stands in both shards. */
function notesIn(shards: readonly Shard[]): CuratedNote[] {
  return [...new Map(shards.flatMap((shard) => shard.notes).map((note) => [note.id, note])).values()];
}
