import {
  ERR_ENCRYPTED,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSAFE_FILENAME,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  type Entry as ZipEntry,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { commitIn, type Entry, type Unpacking } from './entry.ts';
import { joined } from './kind.ts';
import { isTooDense, megabytes } from './limits.ts';
import { ArchiveRefused, isBomb, isDamaged } from './refused.ts';

/**
 * The files of a zip, whose directory stands at its end: all of it is read first, then one file after the other.
 *
 * @throws ArchiveRefused where it is damaged (checksums are compared), encrypted, unsafe, or a bomb.
 */
export async function* unzip(
  packed: ReadableStream<Uint8Array>,
  unpacking: Unpacking,
): AsyncGenerator<Entry, void> {
  const bytes = await whole(packed, unpacking.onRead);
  // A worker would have to be started from a blob, which an extension's policy forbids; the caller is a worker already.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkCrc32: true });
  let unpacked = 0;
  try {
    const entries = await reader.getEntries();
    const commit = commitIn(new TextDecoder().decode(reader.comment));
    for (const entry of entries) {
      if (entry.directory) continue;
      const { filename: path, uncompressedSize: size } = entry;
      const isKept = unpacking.keep(path, size);
      unpacked += isKept ? size : 0;
      // Sizes are those that the directory claims; zip.js stops where an entry unpacks to more.
      if (isTooDense(unpacked, bytes.length, unpacking.limits)) {
        throw isBomb(
          unpacking.name,
          `${megabytes(unpacked)} and more come out of ${megabytes(bytes.length)}`,
        );
      }
      const content = isKept ? await contentOf(entry) : undefined;
      yield { path, size, ...(content && { bytes: content }), ...(commit && { commit }) };
    }
  } catch (cause) {
    throw asRefusal(cause, unpacking.name);
  } finally {
    await reader.close();
  }
}

const contentOf = (entry: Extract<ZipEntry, { directory: false }>): Promise<Uint8Array> =>
  entry.getData(new Uint8ArrayWriter(), { checkOverlappingEntry: true });

async function whole(
  stream: ReadableStream<Uint8Array>,
  onRead: ((bytes: number) => void) | undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    onRead?.(length);
  }
  return joined(chunks, length);
}

function asRefusal(cause: unknown, name: string): ArchiveRefused {
  if (cause instanceof ArchiveRefused) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (message === ERR_ENCRYPTED) {
    return new ArchiveRefused(name, 'encrypted', 'the zip has a password', 'Pack it again without one');
  }
  if (message === ERR_OVERLAPPING_ENTRY) return isBomb(name, 'its entries share the same bytes');
  if (message === ERR_UNSAFE_FILENAME) return unsafePath(name, (cause as { filename?: string }).filename);
  return isDamaged(name, cause);
}

/** A path that leads out of the archive: nothing is written to a disk here, but who packs that is not to be trusted. */
export function unsafePath(archive: string, path: string | undefined): ArchiveRefused {
  return new ArchiveRefused(
    archive,
    'unsafe-path',
    `it holds a path that leads out of it: ${path}`,
    "Pack the folder itself, or take the archive from the repository's own download link",
  );
}
