import type { TechniqueId } from '../attack/technique.ts';

/** Where the build emits the catalog and the extension reads it, relative to the extension's root. */
export const META_PATH = 'catalog/meta.json';
export const TECHNIQUES_PATH = 'catalog/techniques.json';

/** The shard of one family of techniques, named after its parent. */
export function shardPath(family: TechniqueId): string {
  return `catalog/notes/${family}.json`;
}
