import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import { answer, citing, familiesOf, numbersOf } from './answer.ts';
import { type PackedRules, unpackRule } from './packed-rules.ts';
import { META_PATH, rulesPath, shardPath, TECHNIQUES_PATH, UNTAGGED } from './paths.ts';
import { ruleSourceOf } from './rule-source.ts';
import type { CatalogMeta, CuratedNote, Rule, Shard, TechniqueNotes } from './types.ts';

/** The catalog as the build emitted it. Each file is read when it is first needed, and kept. */
export interface Catalog {
  /** Date, counts for marks and badge, sources. */
  meta(): Promise<CatalogMeta>;
  /** Every technique that ATT&CK knows, by ID. */
  techniques(): Promise<readonly Technique[]>;
  /**
   * One technique, whatever its status.
   * @throws UnknownTechnique where ATT&CK has no such ID.
   */
  technique(id: TechniqueId): Promise<Technique>;
  /**
   * What is known about a technique; for a renumbered one, the notes of both its numbers.
   * @throws UnknownTechnique where ATT&CK has no such ID.
   */
  notes(id: TechniqueId): Promise<TechniqueNotes>;
  /** Facts of a public rule. @param key `sigma:<id>`. @returns undefined where the catalog has no such rule. */
  rule(key: string): Promise<Rule | undefined>;
  /**
   * Curated notes that cite a rule: as documenting the cause, as ignoring it, or in our judgement.
   *
   * @param key `sigma:<id>`.
   * @param techniques the rule's, in either number; notes of other families are not looked at. A rule that has none is
   *   looked up among all notes that cite such rules.
   */
  citing(key: string, techniques: readonly TechniqueId[]): Promise<CuratedNote[]>;
}

/** Asked for an ID that ATT&CK doesn't have. */
export class UnknownTechnique extends Error {
  override name = 'UnknownTechnique';
  readonly id: string;

  constructor(id: string) {
    super(`ATT&CK has no technique "${id}". IDs look like T1021 or T1021.002.`);
    this.id = id;
  }
}

/** A file of the catalog could not be read; `cause` holds what the loader said. */
export class CatalogUnreadable extends Error {
  override name = 'CatalogUnreadable';

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The catalog's file ${path} could not be read: ${reason}`, { cause });
  }
}

/**
 * Opens a catalog; reads nothing yet.
 *
 * @param load reads and parses one emitted JSON file (`catalog/meta.json`), and rejects where it can't.
 *   A failure is passed on as `CatalogUnreadable` and not kept: the next call tries again.
 */
export function createCatalog(load: (path: string) => Promise<unknown>): Catalog {
  const read = keeping(load);
  // The build validated what it emitted, so the shapes are taken on trust here.
  const meta = () => read(META_PATH) as Promise<CatalogMeta>;
  const shardsOf = (numbers: readonly TechniqueId[], facts: CatalogMeta) =>
    Promise.all(familiesOf(numbers, facts).map((family) => read(shardPath(family)) as Promise<Shard>));

  let registry: Registry | undefined;
  const openRegistry = async () => {
    const techniques = (await read(TECHNIQUES_PATH)) as Technique[];
    registry ??= createRegistry(techniques);
    return registry;
  };
  const find = (id: TechniqueId, known: Registry): Technique => {
    const technique = known.find(id);
    if (!technique) throw new UnknownTechnique(id);
    return technique;
  };

  return {
    meta,
    techniques: async () => (await openRegistry()).all(),
    technique: async (id) => find(id, await openRegistry()),
    notes: async (id) => {
      const [known, facts] = await Promise.all([openRegistry(), meta()]);
      const technique = find(id, known);
      const shards = await shardsOf(numbersOf(technique, known), facts);
      return answer(technique, shards, known, facts);
    },
    rule: async (key) => {
      const source = ruleSourceOf(key);
      return source && unpackRule((await read(rulesPath(source))) as PackedRules, key);
    },
    citing: async (key, techniques) => {
      if (techniques.length === 0) return citing(key, [(await read(shardPath(UNTAGGED))) as Shard]);
      const [known, facts] = await Promise.all([openRegistry(), meta()]);
      const numbers = techniques.flatMap((id) => {
        const technique = known.find(id);
        return technique ? numbersOf(technique, known) : [];
      });
      return citing(key, await shardsOf(numbers, facts));
    },
  };
}

/** The same loader, with each file read once; calls at the same time share one read. */
function keeping(load: (path: string) => Promise<unknown>): (path: string) => Promise<unknown> {
  const kept = new Map<string, Promise<unknown>>();
  return (path) => {
    const known = kept.get(path);
    if (known) return known;
    const reading = load(path).catch((cause) => {
      kept.delete(path);
      throw new CatalogUnreadable(path, cause);
    });
    kept.set(path, reading);
    return reading;
  };
}
