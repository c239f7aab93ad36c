import { parentOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { byCodeUnits } from './text.ts';

/** What a rule's tags come to. Every list is sorted. */
export interface TaggedTechniques {
  /** The most specific techniques by their current numbers: T1021 is dropped beside T1021.002. */
  current: TechniqueId[];
  /** The most specific tags whose number ATT&CK has given up since: what consoles of an older ATT&CK still say. */
  former: TechniqueId[];
  /** Tags that no version of ATT&CK knows. */
  unknown: string[];
}

/**
 * Reads a rule's technique tags against ATT&CK.
 *
 * @param tags in ATT&CK's spelling, known or not.
 */
export function readTags(tags: readonly TechniqueId[], registry: Registry): TaggedTechniques {
  const known = tags.filter((tag) => registry.find(tag) !== undefined);
  return {
    current: mostSpecific(known.map((tag) => registry.currentOf(tag))),
    former: mostSpecific(known.filter((tag) => registry.currentOf(tag) !== tag)),
    unknown: sorted(tags.filter((tag) => registry.find(tag) === undefined)),
  };
}

/** Without the techniques whose sub-techniques stand beside them: a lookup of the parent reaches those. */
function mostSpecific(ids: readonly TechniqueId[]): TechniqueId[] {
  const parents = new Set(ids.map(parentOf));
  return sorted(ids.filter((id) => !parents.has(id)));
}

function sorted<T extends string>(ids: readonly T[]): T[] {
  return [...new Set(ids)].sort(byCodeUnits);
}
