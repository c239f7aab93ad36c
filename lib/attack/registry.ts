import type { Technique, TechniqueId } from './technique.ts';

/** What ATT&CK says about its own IDs. Every list is empty where there is nothing. */
export interface Registry {
  /** The technique of an ID in its normal spelling, whatever its status; undefined where ATT&CK has none. */
  find(id: TechniqueId): Technique | undefined;
  /** The sub-techniques of a technique, of every status, by ID. */
  childrenOf(id: TechniqueId): Technique[];
  /** The ID that carries a technique now: the one given where it was never renumbered. */
  currentOf(id: TechniqueId): TechniqueId;
  /** The IDs that ATT&CK renumbered into this one, directly or over others, by ID. */
  formerOf(id: TechniqueId): TechniqueId[];
  /** Every technique, by ID. */
  all(): readonly Technique[];
}

/** Makes a registry of techniques; `replacedBy` must be followed to its end, as `techniquesFromStix` does. */
export function createRegistry(techniques: readonly Technique[]): Registry {
  const sorted = [...techniques].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((technique) => [technique.id, technique]));
  const children = Map.groupBy(sorted, ({ parent }) => parent);
  const former = Map.groupBy(sorted, ({ replacedBy }) => replacedBy);
  return {
    find: (id) => byId.get(id),
    childrenOf: (id) => children.get(id) ?? [],
    currentOf: (id) => byId.get(id)?.replacedBy ?? id,
    formerOf: (id) => (former.get(id) ?? []).map((technique) => technique.id),
    all: () => sorted,
  };
}
