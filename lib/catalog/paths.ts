import type { RuleSource } from './rule-source.ts';

/** Where the build emits the catalog and the extension reads it, relative to the extension's root. */
export const META_PATH = 'catalog/meta.json';
export const TECHNIQUES_PATH = 'catalog/techniques.json';

/** One of the files that the notes are divided into; `CatalogMeta` tells what is where. */
export function notesPath(file: number): string {
  return `catalog/notes/${file}.json`;
}

/** Keys of all rules of a repository, in their places; everything else says a rule by its place. */
export function ruleKeysPath(source: RuleSource): string {
  return `catalog/rules/${source}-keys.json`;
}

/** Facts of all rules of a repository: a file for each, since one for all takes twice as long to read. */
export function rulesPath(source: RuleSource): string {
  return `catalog/rules/${source}.json`;
}
