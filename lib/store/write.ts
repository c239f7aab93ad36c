import type { Registry } from '../attack/registry.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { packText } from './bytes.ts';
import { createGeneration, type Database, deleteGeneration } from './database.ts';
import { briefs, causesByTechnique, shardsOf, storedRules } from './layout.ts';
import type { Part } from './types.ts';

/** All that goes into a generation. */
export interface NewGeneration {
  generation: string;
  parts: readonly Part[];
  /** All parts put together. */
  united: CompiledCatalog;
  /** What the search opens. */
  search: unknown;
  registry: Registry;
}

/** There is no room on the disk for a catalog. */
export class StorageFull extends Error {
  override name = 'StorageFull';

  constructor(cause: unknown) {
    super(
      'The browser has no room left to store the compiled catalog (about 90 MB for all three sources). Free some disk space, then try again',
      { cause },
    );
  }
}

/**
 * Writes a catalog beside the one in use.
 *
 * @throws StorageFull where the disk or the browser's quota is full. Whatever is thrown, nothing of it is left.
 */
export async function writeGeneration(fresh: NewGeneration): Promise<void> {
  const { generation } = fresh;
  let database: Database | undefined;
  try {
    database = await createGeneration(generation);
    await fill(database, fresh);
    database.close();
  } catch (cause) {
    database?.close();
    await deleteGeneration(generation).catch(() => {});
    throw isFull(cause) ? new StorageFull(cause) : cause;
  }
}

async function fill(database: Database, { parts, united, search, registry }: NewGeneration): Promise<void> {
  const packed = await Promise.all(
    parts.map(async ({ part, catalog }) => ({ part, catalog: await packText(JSON.stringify(catalog)) })),
  );
  const names = ['parts', 'shards', 'briefs', 'rules', 'sources', 'whole'] as const;
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const [partStore, shards, briefStore, rules, sources, whole] = names.map((name) =>
    transaction.objectStore(name),
  );
  // The transaction's own end tells of every failure; the requests would each say the same again.
  for (const each of packed) void partStore?.put(each, each.part.id).catch(() => {});
  for (const [family, shard] of shardsOf(united)) void shards?.put(shard, family).catch(() => {});
  for (const [id, notes] of briefs(united, registry)) void briefStore?.put(notes, id).catch(() => {});
  for (const rule of storedRules(united)) void rules?.put(rule).catch(() => {});
  for (const source of united.sources) {
    void sources?.put({ ...source, refused: [], unknown: [] }, source.name).catch(() => {});
  }
  void whole?.put(search, 'search').catch(() => {});
  void whole?.put(causesByTechnique(united), 'counts').catch(() => {});
  await transaction.done;
}

const isFull = (cause: unknown): boolean =>
  cause instanceof DOMException && cause.name === 'QuotaExceededError';
