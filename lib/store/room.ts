import { StorageFull } from './write.ts';

/** Name of the file that is written to see whether there is room, and gone at once. */
const PROBE = 'room-for-a-catalog';
/** Bytes written at once: a whole catalog's room in one piece would be memory for nothing. */
const CHUNK = 4_000_000;

/** A handle that workers have and pages don't. */
interface SyncAccess {
  write(bytes: Uint8Array, options: { at: number }): number;
  flush(): void;
  close(): void;
}

/**
 * Makes sure that the disk has room, by filling it and letting go. To be called in a worker.
 *
 * Chromium keeps the databases of an extension in one store and throws all of it away when the disk is full in the middle
 * of a write: seen, the catalog in use went with the new one. A file of the origin's own file system fails by itself.
 *
 * @throws StorageFull where there is no room.
 */
export async function ensureRoom(bytes: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const file = (await root.getFileHandle(PROBE, { create: true })) as FileSystemFileHandle & {
    createSyncAccessHandle(): Promise<SyncAccess>;
  };
  const access = await file.createSyncAccessHandle();
  try {
    // Not zeros: some file systems keep those without room.
    const chunk = crypto.getRandomValues(new Uint8Array(65_536));
    const piece = new Uint8Array(CHUNK);
    for (let at = 0; at < CHUNK; at += chunk.length) piece.set(chunk.subarray(0, CHUNK - at), at);
    for (let at = 0; at < bytes; at += CHUNK) {
      if (access.write(piece, { at }) < CHUNK) throw new StorageFull('the file took less than was written');
    }
    access.flush();
  } catch (cause) {
    throw cause instanceof StorageFull ? cause : new StorageFull(cause);
  } finally {
    access.close();
    await root.removeEntry(PROBE);
  }
}
