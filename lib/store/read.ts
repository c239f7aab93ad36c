import type { TechniqueId } from '../attack/technique.ts';
import type { RuleNotes } from '../compile/rule-notes.ts';
import type { CompiledCatalog, CompiledSourceInfo } from '../compile/types.ts';
import { unpackText } from './bytes.ts';
import { openGeneration } from './database.ts';
import type { HeldPart, Part, Shard, StoredRule } from './types.ts';

/** A compiled catalog that is held in the browser. Each answer reads one record or two. */
export interface HeldCatalog {
  /** A family's rules and notes, and whose words they are; empty where nobody wrote of it. */
  shard(family: TechniqueId): Promise<Shard & { sources: CompiledSourceInfo[] }>;
  /** What a popover shows of a technique, by its current number. */
  brief(id: TechniqueId): Promise<RuleNotes>;
  /** A rule by its key, and its own notes. */
  rule(key: string): Promise<(StoredRule & { sources: CompiledSourceInfo[] }) | undefined>;
  /** What the search opens. */
  search(): Promise<unknown>;
  /** How many causes that no rule ignores each technique has: current numbers. */
  counts(): Promise<Record<TechniqueId, number>>;
  /** What it was made of, by id. */
  parts(): Promise<HeldPart[]>;
  /** The same with their catalogs: megabytes. */
  partsWithCatalogs(): Promise<Part[]>;
  close(): void;
}

/**
 * Opens a held catalog.
 *
 * @param onClosed called when it can't be asked any more, because another one has taken its place.
 * @throws GenerationMissing where the browser holds none of that name.
 */
export async function openHeldCatalog(generation: string, onClosed?: () => void): Promise<HeldCatalog> {
  const database = await openGeneration(generation, onClosed);

  return {
    async shard(family) {
      const transaction = database.transaction(['shards', 'sources']);
      const [shard, sources] = await Promise.all([
        transaction.objectStore('shards').get(family),
        transaction.objectStore('sources').getAll(),
      ]);
      return { rules: [], notes: [], ...shard, sources };
    },
    brief: async (id) =>
      (await database.get('briefs', id)) ?? {
        causes: [],
        rest: [],
        total: { causes: 0, rest: 0 },
        sources: [],
      },
    async rule(key) {
      const transaction = database.transaction(['rules', 'sources']);
      const [stored, sources] = await Promise.all([
        transaction.objectStore('rules').get(key),
        transaction.objectStore('sources').getAll(),
      ]);
      return stored && { ...stored, sources };
    },
    search: () => database.get('whole', 'search'),
    counts: async () => (await database.get('whole', 'counts')) as Record<TechniqueId, number>,
    async parts() {
      const all = await database.getAll('parts');
      return all.map(({ part }) => part);
    },
    async partsWithCatalogs() {
      const all = await database.getAll('parts');
      return Promise.all(
        all.map(async ({ part, catalog }) => ({
          part,
          // It was checked before it was written.
          catalog: JSON.parse(await unpackText(catalog)) as CompiledCatalog,
        })),
      );
    },
    close: () => database.close(),
  };
}
