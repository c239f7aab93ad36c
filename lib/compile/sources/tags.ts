import { parseTechniqueId } from '../../attack/ids.ts';
import type { TechniqueId } from '../../attack/technique.ts';

/**
 * Technique IDs as rules write them, each once, in their order, in ATT&CK's spelling where they have its shape
 * (`t1021.002` → `T1021.002`); others in capitals, so that they can be reported as unknown.
 */
export function techniqueTags(written: readonly string[]): TechniqueId[] {
  const ids = written.map((id) => parseTechniqueId(id) ?? id.trim().toUpperCase());
  return [...new Set(ids.filter((id) => id !== ''))];
}
