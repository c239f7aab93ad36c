import { familyOf } from '../attack/ids.ts';
import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import { answer, numbersOf } from './answer.ts';
import { citedBy } from './cited.ts';
import { notesIn, type PackedNotes, withKeys } from './packed-notes.ts';
import { type PackedKeys, type PackedRules, unpackRule } from './packed-rules.ts';
import { META_PATH, notesPath, ruleKeysPath, rulesPath, TECHNIQUES_PATH } from './paths.ts';
import { RULE_SOURCES, type RuleSource, ruleSourceOf } from './rule-source.ts';
import type {
  CatalogMeta,
  CitedRule,
  CuratedNote,
  LofpPage,
  Rule,
  RuleKey,
  RulePlace,
  ShippedNote,
  TechniqueNotes,
} from './types.ts';

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
  /** Every note, in the order of the files, and every page of LoFP. */
  all(): Promise<AllNotes>;
  /** Curated notes that cite a rule, by what for. @param key `sigma:<id>`. */
  citing(key: string): Promise<Citing>;
  /** The rules that notes cite, by their places: facts of them, which stand in large files. */
  cited(notes: readonly ShippedNote[]): Promise<ReadonlyMap<RulePlace, CitedRule>>;
}

/** Notes that cite one rule. */
export type Citing = Record<'rules' | 'reach' | 'excludes', ShippedNote[]>;

/** What the catalog has to say. */
export interface AllNotes {
  notes: readonly CuratedNote[];
  lofp: readonly LofpPage[];
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
  const keysOf = (source: RuleSource) => read(ruleKeysPath(source)) as Promise<PackedKeys>;
  const factsOf = (source: RuleSource) => read(rulesPath(source)) as Promise<PackedRules>;
  /** The place of a repository's first rule: they follow one another. */
  const firstOf = async (source: RuleSource): Promise<RulePlace> => {
    const { rules } = await meta();
    const before = RULE_SOURCES.slice(0, RULE_SOURCES.indexOf(source));
    return before.reduce((sum, each) => sum + rules[each], 0);
  };
  const readNotes = (files: readonly number[]) =>
    Promise.all(files.map((file) => read(notesPath(file)) as Promise<PackedNotes>));
  const all = kept(async (): Promise<AllNotes> => {
    const { notes } = await meta();
    const files = Array.from({ length: notes.files }, (_, file) => file);
    const [packed, ...known] = await Promise.all([readNotes(files), ...RULE_SOURCES.map(keysOf)]);
    const keys = known.flatMap((own) => own.keys);
    return {
      notes: notesIn(packed).map((note) => withKeys(note, keys)),
      lofp: packed.flatMap(({ lofp }) => lofp),
    };
  });
  /** The row of a rule among its repository's, and the files of the notes that cite it. */
  const rowOf = async (source: RuleSource, key: string) => {
    const { keys, notes } = await keysOf(source);
    const row = keys.indexOf(key as RuleKey);
    return row < 0 ? undefined : { row, notes: notes[row] ?? [] };
  };

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
    all,
    notes: async (id) => {
      const [known, facts] = await Promise.all([openRegistry(), meta()]);
      const technique = find(id, known);
      const families = numbersOf(technique, known).map(familyOf);
      const files = new Set(families.flatMap((family) => facts.notes.byFamily[family] ?? []));
      const packed = await readNotes([...files]);
      const lofp = packed.flatMap((file) => file.lofp);
      return answer(technique, { notes: notesIn(packed), lofp }, known, facts);
    },
    rule: async (key) => {
      const source = ruleSourceOf(key);
      if (source === undefined) return undefined;
      const [found, facts] = await Promise.all([rowOf(source, key), factsOf(source)]);
      return found && unpackRule(facts, key as RuleKey, found.row);
    },
    citing: async (key) => {
      const source = ruleSourceOf(key);
      const found = source && (await rowOf(source, key));
      const place = found && (await firstOf(source)) + found.row;
      const notes = notesIn(await readNotes(found?.notes ?? []));
      const by = (list: keyof Citing) =>
        notes.filter((note) => place !== undefined && note[list].includes(place));
      return { rules: by('rules'), reach: by('reach'), excludes: by('excludes') };
    },
    cited: async (notes) => {
      const places = [...citedBy(notes)];
      const found = RULE_SOURCES.map(async (source) => {
        const first = await firstOf(source);
        const end = first + (await meta()).rules[source];
        const own = places.filter((place) => place >= first && place < end);
        if (own.length === 0) return [];
        const [{ keys }, facts] = await Promise.all([keysOf(source), factsOf(source)]);
        return own.flatMap((place) => {
          const key = keys[place - first];
          return key ? [[place, unpackRule(facts, key, place - first)] as const] : [];
        });
      });
      return new Map((await Promise.all(found)).flat());
    },
  };
}

/** The same loader, with each file read once; calls at the same time share one read. */
function keeping(load: (path: string) => Promise<unknown>): (path: string) => Promise<unknown> {
  const readers = new Map<string, () => Promise<unknown>>();
  return (path) => {
    const known = readers.get(path);
    if (known) return known();
    const reader = kept(() =>
      load(path).catch((cause) => {
        throw new CatalogUnreadable(path, cause);
      }),
    );
    readers.set(path, reader);
    return reader();
  };
}

/** Makes a value when it is first asked for, and keeps it; a failure isn't kept, and the next call tries again. */
function kept<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
