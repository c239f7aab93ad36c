import type { TechniqueId } from '../attack/technique.ts';
import { citedBy } from './cited.ts';
import { type AllPackedNotes, packNotes } from './packed-notes.ts';
import { inPlaces, packRules } from './packed-rules.ts';
import { META_PATH, notesPath, ruleKeysPath, rulesPath, TECHNIQUES_PATH } from './paths.ts';
import { RULE_SOURCES, type RuleSource, ruleSourceOf } from './rule-source.ts';
import type { CatalogMeta, RuleKey, SourceInfo } from './types.ts';
import type { ValidCatalog } from './validate.ts';

/** A file that the build puts into the extension. */
export interface EmittedFile {
  /** Relative to the extension's root. */
  path: string;
  contents: string;
}

/**
 * Lays a catalog out as the files that the extension reads on demand. What a hover needs is the notes; the facts of all
 * rules are large files, which only a question about rules reads. Nothing ships twice (docs/decisions/notes-once.md).
 */
export function emit(catalog: ValidCatalog): EmittedFile[] {
  const rules = inPlaces(catalog.rules);
  const notes = packNotes(
    catalog,
    rules.map(({ key }) => key),
  );
  const packed = packRules(rules, notes.byRule);
  return [
    file(META_PATH, metaOf(catalog, notes)),
    file(TECHNIQUES_PATH, catalog.techniques),
    ...RULE_SOURCES.flatMap((source) => [
      file(ruleKeysPath(source), packed[source].keys),
      file(rulesPath(source), packed[source].facts),
    ]),
    ...notes.files.map((content, place) => file(notesPath(place), content)),
  ];
}

function file(path: string, content: unknown): EmittedFile {
  return { path, contents: JSON.stringify(content) };
}

function metaOf(
  { date, sources, notes, lofp, rules }: ValidCatalog,
  { byFamily, files }: AllPackedNotes,
): CatalogMeta {
  const counts: CatalogMeta['counts'] = {};
  const countOf = (id: TechniqueId) => {
    counts[id] ??= { curated: 0, lofp: 0 };
    return counts[id];
  };
  for (const note of notes) for (const id of note.techniques) countOf(id).curated += 1;
  for (const page of lofp) countOf(page.technique).lofp += page.notes.length;

  const held: Record<SourceInfo['source'], number> = {
    curated: notes.length,
    lofp: lofp.reduce((sum, page) => sum + page.notes.length, 0),
    ...countBySource([...citedBy(notes)]),
  };
  return {
    date,
    counts,
    sources: sources.map((source) => ({ ...source, count: held[source.source] })),
    notes: { byFamily, files: files.length },
    rules: countBySource(rules.map(({ key }) => key)),
  };
}

function countBySource(keys: readonly RuleKey[]): Record<RuleSource, number> {
  const countOf = (source: RuleSource) => keys.filter((key) => ruleSourceOf(key) === source).length;
  return { sigma: countOf('sigma'), elastic: countOf('elastic'), splunk: countOf('splunk') };
}
