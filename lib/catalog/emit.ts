import { familyOf } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { citedBy } from './cited.ts';
import { META_PATH, shardPath, TECHNIQUES_PATH } from './paths.ts';
import type { CatalogMeta, Rule, RuleKey, Shard, SourceInfo } from './types.ts';
import type { ValidCatalog } from './validate.ts';

/** A file that the build puts into the extension. */
export interface EmittedFile {
  /** Relative to the extension's root. */
  path: string;
  contents: string;
}

/**
 * Lays a catalog out as the small files that the extension reads on demand: facts, techniques, and the notes in one
 * shard per family, so that one hover reads one small file.
 */
export function emit(catalog: ValidCatalog): EmittedFile[] {
  return [
    file(META_PATH, metaOf(catalog)),
    file(TECHNIQUES_PATH, catalog.techniques),
    ...shardsOf(catalog).map((shard) => file(shardPath(shard.parent), shard)),
  ];
}

function file(path: string, content: unknown): EmittedFile {
  return { path, contents: JSON.stringify(content) };
}

function metaOf({ date, sources, notes, lofp }: ValidCatalog): CatalogMeta {
  const counts: CatalogMeta['counts'] = {};
  const countOf = (id: TechniqueId) => {
    counts[id] ??= { curated: 0, lofp: 0 };
    return counts[id];
  };
  for (const note of notes) for (const id of note.techniques) countOf(id).curated += 1;
  for (const page of lofp) countOf(page.technique).lofp += page.notes.length;

  const cited = [...citedBy(notes)];
  const held: Record<SourceInfo['source'], number> = {
    curated: notes.length,
    lofp: lofp.reduce((sum, page) => sum + page.notes.length, 0),
    sigma: cited.filter((key) => key.startsWith('sigma:')).length,
    elastic: cited.filter((key) => key.startsWith('elastic:')).length,
    splunk: cited.filter((key) => key.startsWith('splunk:')).length,
  };
  return { date, counts, sources: sources.map((source) => ({ ...source, count: held[source.source] })) };
}

function shardsOf({ notes, lofp, rules }: ValidCatalog): Shard[] {
  const factsOf = new Map<RuleKey, Rule>(rules.map((rule) => [rule.key, rule]));
  const families = new Set([
    ...notes.flatMap((note) => note.techniques.map(familyOf)),
    ...lofp.map((page) => familyOf(page.technique)),
  ]);
  return [...families].sort().map((parent) => {
    const ofFamily = notes.filter((note) => note.techniques.some((id) => familyOf(id) === parent));
    return {
      parent,
      notes: ofFamily,
      lofp: lofp.filter((page) => familyOf(page.technique) === parent),
      rules: [...citedBy(ofFamily)].flatMap((key) => factsOf.get(key) ?? []),
    };
  });
}
