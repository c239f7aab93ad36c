import type { TechniqueId } from '../attack/technique.ts';
import type { RuleSource } from './rule-source.ts';

/** Where the build emits the catalog and the extension reads it, relative to the extension's root. */
export const META_PATH = 'catalog/meta.json';
export const TECHNIQUES_PATH = 'catalog/techniques.json';

/** Stands for a family where rules carry no technique: the name of their notes' file, and of their shard. */
export const UNTAGGED = 'untagged';

/** The shard of one family of techniques, named after its parent; or that of the rules without a technique. */
export function shardPath(family: TechniqueId | typeof UNTAGGED): string {
  return `catalog/notes/${family}.json`;
}

/** Facts of all rules of a repository: a file for each, since one for all takes twice as long to read. */
export function rulesPath(source: RuleSource): string {
  return `catalog/rules/${source}.json`;
}
