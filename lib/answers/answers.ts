import { familyOf } from '../attack/ids.ts';
import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import { numbersOf } from '../catalog/answer.ts';
import { kinOf, nearestTo } from '../catalog/kin.ts';
import type { Catalog } from '../catalog/read.ts';
import type { CatalogMeta, Rule, TechniqueNotes } from '../catalog/types.ts';
import { openCompiled } from '../compile/lookup.ts';
import { type RuleNotes, ruleNotes, techniqueNotes } from '../compile/rule-notes.ts';
import type { CompiledRule, CompiledSourceInfo } from '../compile/types.ts';
import type { HeldCatalog } from '../store/read.ts';
import type { StoredRule } from '../store/types.ts';
import type { RuleAnswer, RuleFacts, TechniqueAnswer } from './types.ts';

/** Everything that can be asked of the catalogs together: the bundled one and what is compiled on this machine. */
export interface Answers {
  /**
   * Everything that is known about a technique.
   * @throws UnknownTechnique where ATT&CK has no such ID.
   */
  technique(id: TechniqueId): Promise<TechniqueAnswer>;
  /** The same as a popover shows it: `BRIEF` compiled notes of each kind at most, and how many there are. */
  brief(id: TechniqueId): Promise<TechniqueAnswer>;
  /** @param key `sigma:<id>`. @returns undefined where neither catalog knows it. */
  rule(key: string): Promise<RuleAnswer | undefined>;
  /** The rules that notes cite, by their places: facts of them, which stand in large files. */
  cited: Catalog['cited'];
  meta(): Promise<CatalogMeta>;
  techniques(): Promise<readonly Technique[]>;
}

/**
 * @param catalog the bundled one.
 * @param held the compiled one of now; undefined where there is none.
 */
export function createAnswers(catalog: Catalog, held: () => Promise<HeldCatalog | undefined>): Answers {
  let registry: Registry | undefined;

  const answer = async (id: TechniqueId, compiledOf: CompiledOf): Promise<TechniqueAnswer> => {
    const [notes, compiled, techniques] = await Promise.all([
      catalog.notes(id),
      held(),
      catalog.techniques(),
    ]);
    if (!compiled) return notes;
    registry ??= createRegistry(techniques);
    const [found, counts, meta] = await Promise.all([
      compiledOf(compiled, numbersOf(notes.technique, registry)),
      compiled.counts(),
      catalog.meta(),
    ]);
    return { ...notes, ...relatives(notes, found, registry, together(meta.counts, counts)), compiled: found };
  };

  return {
    meta: () => catalog.meta(),
    techniques: () => catalog.techniques(),
    technique: (id) => answer(id, allNotes),
    brief: (id) => answer(id, (compiled, [current = id]) => compiled.brief(current)),
    cited: (notes) => catalog.cited(notes),
    async rule(key) {
      const [compiled, { date }] = await Promise.all([held(), catalog.meta()]);
      const found = await compiled?.rule(key);
      // The bundled facts are a large file: read only where nothing says more.
      const facts = found ? undefined : await catalog.rule(key);
      const rule = found ? compiledFacts(found.rule) : facts && bundledFacts(facts);
      if (!rule) return undefined;
      const notes = await catalog.citing(key);
      return {
        rule,
        causes: notes.rules,
        weThink: notes.reach,
        alreadyIgnored: notes.excludes,
        ...(found && { compiled: ownNotes(found) }),
        date,
      };
    },
  };
}

type CompiledOf = (compiled: HeldCatalog, numbers: readonly TechniqueId[]) => Promise<RuleNotes>;

const allNotes: CompiledOf = async (compiled, numbers) => {
  const { sources, ...shard } = await compiled.shard(familyOf(numbers[0] ?? ''));
  return techniqueNotes(openCompiled(shard), numbers, sources);
};

/** Curated causes where there are any, compiled ones elsewhere: what a popover of the technique begins with. */
function together(
  curated: CatalogMeta['counts'],
  compiled: Record<TechniqueId, number>,
): CatalogMeta['counts'] {
  const added = Object.entries(compiled).map(([id, causes]) => {
    const own = curated[id];
    return [id, { lofp: own?.lofp ?? 0, curated: own?.curated || causes }] as const;
  });
  return { ...curated, ...Object.fromEntries(added) };
}

/** Techniques beside one, counted over both catalogs. */
function relatives(
  { technique, now, causes, lofp }: TechniqueNotes,
  { total }: RuleNotes,
  registry: Registry,
  counts: CatalogMeta['counts'],
): Pick<TechniqueNotes, 'kin' | 'nearest'> {
  const current = now ?? technique;
  const isEmpty = causes.length + lofp.length + total.causes === 0;
  return {
    kin: kinOf(current, causes, registry, counts),
    nearest: isEmpty ? nearestTo(current, registry, counts) : [],
  };
}

const ownNotes = ({ rule, notes, sources }: StoredRule & { sources: CompiledSourceInfo[] }) =>
  ruleNotes(notes, { rule: () => rule, bears: () => true, sources });

function compiledFacts({ hash: _hash, tagged: _tagged, ...rule }: CompiledRule): RuleFacts {
  const ignores = [...new Set(rule.exclusions.flatMap(({ name }) => name ?? []))];
  return { ...rule, ignores };
}

function bundledFacts({
  key,
  title,
  link,
  level,
  date,
  techniques = [],
  ignores = [],
  cleanWindowsHits,
}: Rule): RuleFacts {
  return {
    key,
    source: key.slice(0, key.indexOf(':')) as RuleFacts['source'],
    title,
    link,
    ...(level !== undefined && { level }),
    ...(date !== undefined && { modified: date }),
    techniques,
    ignores,
    ...(cleanWindowsHits !== undefined && { cleanWindowsHits }),
  };
}
