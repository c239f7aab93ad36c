import type { Technique, TechniqueId } from './technique.ts';

/**
 * The techniques of two versions of ATT&CK, whichever is newer: ATT&CK takes no revocation back and drops no ID.
 *
 * @param read the list whose names, tactics and platforms win.
 * @returns sorted by ID, `replacedBy` followed to its end over both.
 */
export function unitedTechniques(read: readonly Technique[], known: readonly Technique[]): Technique[] {
  const united = new Map<TechniqueId, Technique>(known.map((technique) => [technique.id, technique]));
  for (const technique of read) {
    const other = united.get(technique.id);
    const isRevokedThere = other?.replacedBy !== undefined && technique.replacedBy === undefined;
    if (!isRevokedThere) united.set(technique.id, technique);
  }
  const endOf = (id: TechniqueId, passed: readonly TechniqueId[] = []): TechniqueId => {
    const next = united.get(id)?.replacedBy;
    // Two lists that contradict each other could go in a circle.
    return next === undefined || passed.includes(id) ? id : endOf(next, [...passed, id]);
  };
  return [...united.values()]
    .map((technique) =>
      technique.replacedBy ? { ...technique, replacedBy: endOf(technique.replacedBy) } : technique,
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
