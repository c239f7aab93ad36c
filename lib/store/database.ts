import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { RuleNotes } from '../compile/rule-notes.ts';
import type { CompiledSourceInfo } from '../compile/types.ts';
import type { HeldPart, Shard, StoredRule } from './types.ts';

/**
 * A compiled catalog in the browser: a database of its own for each, its *generation*. One that is being written has a
 * name that nobody reads, so a reader never waits for a writer and never sees half of it.
 */
export interface Generation extends DBSchema {
  /** What the catalog was made of, so that one source can be replaced: the part, and its catalog as gzipped JSON. */
  parts: { key: string; value: { part: HeldPart; catalog: Uint8Array<ArrayBuffer> } };
  /** By parent technique. */
  shards: { key: string; value: Shard };
  /** By technique: what a popover shows of it. */
  briefs: { key: string; value: RuleNotes };
  rules: { key: string; value: StoredRule };
  /** Its sources, without what was refused of them. */
  sources: { key: string; value: CompiledSourceInfo };
  /** What the toolbar search opens; and of each technique, how many causes it has. */
  whole: { key: 'search' | 'counts'; value: unknown };
}

export type Database = IDBPDatabase<Generation>;

const PREFIX = 'lofp-lens ';
/** Raised when the stores change: a catalog written by an older version is then compiled again, not converted. */
const VERSION = 1;

/** The generation is not there: the browser cleared it away, or another page has just replaced it. */
export class GenerationMissing extends Error {
  override name = 'GenerationMissing';

  constructor(generation: string) {
    super(
      `The compiled catalog ${generation} is gone: the browser has cleared its storage. Update the sources again (options, Sources).`,
    );
  }
}

/** Makes an empty generation. */
export const createGeneration = (generation: string): Promise<Database> =>
  openDB<Generation>(PREFIX + generation, VERSION, {
    upgrade(database) {
      database.createObjectStore('parts');
      database.createObjectStore('shards');
      database.createObjectStore('briefs');
      database.createObjectStore('rules', { keyPath: 'key' });
      database.createObjectStore('sources');
      database.createObjectStore('whole');
    },
  });

/**
 * Opens a generation for reading.
 *
 * @param onClosed called when the connection went, because the generation is being deleted or the browser ended it.
 * @throws GenerationMissing
 */
export async function openGeneration(generation: string, onClosed?: () => void): Promise<Database> {
  let isThere = true;
  try {
    const database: Database = await openDB<Generation>(PREFIX + generation, VERSION, {
      upgrade(_database, _old, _new, transaction) {
        isThere = false;
        transaction.done.catch(() => {});
        transaction.abort();
      },
      // Whoever deletes it waits for every reader.
      blocking() {
        database.close();
        onClosed?.();
      },
      terminated: () => onClosed?.(),
    });
    return database;
  } catch (cause) {
    throw isThere ? cause : new GenerationMissing(generation);
  }
}

/** Deletes a generation; one that isn't there is no fault. */
export const deleteGeneration = (generation: string): Promise<void> => deleteDB(PREFIX + generation);

/**
 * Deletes what nobody reads: generations that were replaced, or that a closed page or a killed browser left half
 * written. To be called while no update is under way; what comes later is not touched, however long a deletion waits
 * for its last reader.
 *
 * @param inUse the generation to keep, if any.
 */
export async function sweepGenerations(inUse: string | undefined): Promise<void> {
  const databases = await indexedDB.databases();
  const left = databases.flatMap(({ name = '' }) =>
    name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [],
  );
  for (const generation of left) if (generation !== inUse) void deleteGeneration(generation).catch(() => {});
}
