import type { Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import { kinOf, nearestTo } from './kin.ts';
import { rankCauses } from './rank.ts';
import type { CatalogMeta, LofpPage, ShippedNote, TechniqueNotes } from './types.ts';

/**
 * The IDs whose notes answer for a technique. ATT&CK's renumbering is daily life: a console says T1562.001 while notes
 * say T1685, so a lookup for either finds both.
 */
export function numbersOf(technique: Technique, registry: Registry): TechniqueId[] {
  return technique.replacedBy
    ? [technique.replacedBy, technique.id]
    : [technique.id, ...registry.formerOf(technique.id)];
}

/** Puts together what is known about a technique, in whatever number, ranked and ready to show. */
export function answer(
  technique: Technique,
  { notes, lofp: pages }: { notes: readonly ShippedNote[]; lofp: readonly LofpPage[] },
  registry: Registry,
  meta: CatalogMeta,
): TechniqueNotes {
  const numbers = numbersOf(technique, registry);
  const now = technique.replacedBy ? registry.find(technique.replacedBy) : undefined;
  const current = now ?? technique;

  const bearing = notes.filter((note) => note.techniques.some((id) => numbers.includes(id)));
  const causes = rankCauses(bearing, numbers);
  const own = pages.filter((page) => numbers.includes(page.technique));
  const lofp = [...new Set(own.flatMap((page) => page.notes))];

  return {
    technique,
    ...(now && { now }),
    formerly: registry.formerOf(current.id).filter((id) => id !== technique.id),
    causes,
    lofp,
    kin: kinOf(current, causes, registry, meta.counts),
    nearest: causes.length + lofp.length === 0 ? nearestTo(current, registry, meta.counts) : [],
    date: meta.date,
  };
}
