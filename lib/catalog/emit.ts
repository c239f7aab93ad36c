import { familyOf } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { citedBy } from './cited.ts';
import { packRules } from './packed-rules.ts';
import { META_PATH, rulesPath, shardPath, TECHNIQUES_PATH, UNTAGGED } from './paths.ts';
import { RULE_SOURCES, type RuleSource, ruleSourceOf } from './rule-source.ts';
import type {
  CatalogMeta,
  CitedRule,
  CuratedNote,
  LofpPage,
  Rule,
  RuleKey,
  Shard,
  SourceInfo,
} from './types.ts';
import type { ValidCatalog } from './validate.ts';

/** A file that the build puts into the extension. */
export interface EmittedFile {
  /** Relative to the extension's root. */
  path: string;
  contents: string;
}

/**
 * Lays a catalog out as the files that the extension reads on demand: facts, techniques, and the notes in one shard per
 * family, so that one hover reads one small file, and one for the rules without a technique. The facts of all rules are large files, which only a question about a
 * rule reads.
 */
export function emit(catalog: ValidCatalog): EmittedFile[] {
  return [
    file(META_PATH, metaOf(catalog)),
    file(TECHNIQUES_PATH, catalog.techniques),
    ...RULE_SOURCES.map((source) => file(rulesPath(source), packRules(rulesOf(source, catalog.rules)))),
    ...shardsOf(catalog).map((shard) => file(shardPath(shard.parent), shard)),
  ];
}

function file(path: string, content: unknown): EmittedFile {
  return { path, contents: JSON.stringify(content) };
}

function metaOf({ date, sources, notes, lofp, rules }: ValidCatalog): CatalogMeta {
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
    rules: countBySource(rules.map(({ key }) => key)),
  };
}

function countBySource(keys: readonly RuleKey[]): Record<RuleSource, number> {
  const countOf = (source: RuleSource) => keys.filter((key) => ruleSourceOf(key) === source).length;
  return { sigma: countOf('sigma'), elastic: countOf('elastic'), splunk: countOf('splunk') };
}

const rulesOf = (source: RuleSource, rules: readonly Rule[]) =>
  rules.filter(({ key }) => ruleSourceOf(key) === source);

function shardsOf({ notes, lofp, rules }: ValidCatalog): Shard[] {
  const cited = new Map<RuleKey, CitedRule>(rules.map((rule) => [rule.key, asCited(rule)]));
  const shardOf = (parent: Shard['parent'], own: CuratedNote[], pages: LofpPage[]): Shard => ({
    parent,
    notes: own,
    lofp: pages,
    rules: [...citedBy(own)].flatMap((key) => cited.get(key) ?? []),
  });
  const families = new Set([
    ...notes.flatMap((note) => note.techniques.map(familyOf)),
    ...lofp.map((page) => familyOf(page.technique)),
  ]);
  const untagged = new Set(rules.filter(({ techniques }) => !techniques).map(({ key }) => key));
  return [
    ...[...families].sort().map((parent) =>
      shardOf(
        parent,
        notes.filter(({ techniques }) => techniques.some((id) => familyOf(id) === parent)),
        lofp.filter(({ technique }) => familyOf(technique) === parent),
      ),
    ),
    shardOf(
      UNTAGGED,
      notes.filter((note) => !citedBy([note]).isDisjointFrom(untagged)),
      [],
    ),
  ];
}

const asCited = ({ key, title, link }: Rule): CitedRule => ({ key, title, link });
