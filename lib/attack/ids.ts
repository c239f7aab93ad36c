import type { TechniqueId } from './technique.ts';

const TYPED = /^t?(\d{4})(?:[./](\d{1,3}))?$/i;

/**
 * Reads a technique ID as a person types it.
 *
 * @param text `T1021`, `t1021.002`, `1021.2`, `T1021/002` (as in ATT&CK's addresses); spaces around it are allowed.
 * @returns the ID in its normal spelling (`T1021.002`), or undefined where the text is no ID.
 *   Whether ATT&CK knows the ID is the registry's question.
 */
export function parseTechniqueId(text: string): TechniqueId | undefined {
  const match = TYPED.exec(text.trim());
  if (!match) return undefined;
  const [, technique, sub] = match;
  if (sub === undefined) return `T${technique}`;
  // Sub-techniques count from 001: "T1021.0" is no spelling of the parent.
  return Number(sub) === 0 ? undefined : `T${technique}.${sub.padStart(3, '0')}`;
}

/**
 * The technique that a sub-technique belongs to; undefined for a technique.
 *
 * Read off the ID, not from STIX: v18.1's revoked T1053.001 and T1547.011 carry no `subtechnique-of` relationship.
 */
export function parentOf(id: TechniqueId): TechniqueId | undefined {
  const dot = id.indexOf('.');
  return dot === -1 ? undefined : id.slice(0, dot);
}

/** The technique that names the family: the parent of a sub-technique, a technique itself. */
export function familyOf(id: TechniqueId): TechniqueId {
  return parentOf(id) ?? id;
}
