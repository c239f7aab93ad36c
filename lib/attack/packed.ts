import type { Technique, TechniqueId } from './technique.ts';

/**
 * What a content script has to know before it can ask anybody: which IDs are real, their names, and which of them
 * have notes. One string, since a script that starts in every frame should have nothing to build.
 */
export function pack(techniques: readonly Technique[], hasNotes: (id: TechniqueId) => boolean): string {
  return techniques.map(({ id, name }) => `${id}${hasNotes(id) ? '+' : '-'}${name}`).join('\n');
}

export interface PackedTechniques {
  isKnown: (id: TechniqueId) => boolean;
  /** The technique's name; undefined for an unknown ID. */
  nameOf: (id: TechniqueId) => string | undefined;
  hasNotes: (id: TechniqueId) => boolean;
}

/** Reads what `pack` wrote, when it is first needed. */
export function unpack(packed: string): PackedTechniques {
  let lines: Map<TechniqueId, string> | undefined;
  const lineOf = (id: TechniqueId): string | undefined => {
    lines ??= new Map(packed.split('\n').map((line) => [line.slice(0, line.search(/[+-]/)), line]));
    return lines.get(id);
  };
  return {
    isKnown: (id) => lineOf(id) !== undefined,
    nameOf: (id) => lineOf(id)?.slice(id.length + 1),
    hasNotes: (id) => lineOf(id)?.[id.length] === '+',
  };
}
