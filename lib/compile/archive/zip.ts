import {
  ERR_UNSAFE_FILENAME,
  type FileEntry,
  Uint8ArrayReader,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';
import { commitIn, type Entry, type Unpacking } from './entry.ts';
import { joined } from './kind.ts';
import { isTooDense, megabytes } from './limits.ts';
import { ArchiveRefused, isBomb, isDamaged } from './refused.ts';

/**
 * The files of a zip, whose directory stands at its end: all of it is read first, then one file after the other.
 *
 * zip.js reads the directory, with all its variants and traps. The files are unpacked by fflate: a repository's 3,800
 * small ones take 0.1 s, while zip.js, which builds a chain of streams for each, takes 5 s in Chromium and 20 in Firefox.
 *
 * @throws ArchiveRefused where it is damaged (checksums are compared), encrypted, unsafe, or a bomb.
 */
export async function* unzip(
  packed: ReadableStream<Uint8Array>,
  unpacking: Unpacking,
): AsyncGenerator<Entry, void> {
  const { name, limits, keep, onRead } = unpacking;
  const bytes = await whole(packed, onRead);
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  let unpacked = 0;
  try {
    const entries = await reader.getEntries();
    const commit = commitIn(new TextDecoder().decode(reader.comment));
    for (const entry of entries) {
      if (entry.directory) continue;
      const { filename: path, uncompressedSize: size } = entry;
      const isKept = keep(path, size);
      unpacked += isKept ? size : 0;
      if (isTooDense(unpacked, bytes.length, limits)) {
        throw isBomb(name, `${megabytes(unpacked)} and more come out of ${megabytes(bytes.length)}`);
      }
      const content = isKept ? contentOf(entry, bytes, name) : undefined;
      yield { path, size, ...(content && { bytes: content }), ...(commit && { commit }) };
    }
  } catch (cause) {
    throw asRefusal(cause, name);
  } finally {
    await reader.close();
  }
}

const STORED = 0;
const DEFLATED = 8;

/** @throws where it doesn't unpack to what the directory says of it: size and checksum. */
function contentOf(entry: FileEntry, bytes: Uint8Array, archive: string): Uint8Array {
  const { offset, compressedSize, uncompressedSize, compressionMethod, filename } = entry;
  if (entry.encrypted) {
    throw new ArchiveRefused(archive, 'encrypted', 'the zip has a password', 'Pack it again without one');
  }
  // A file's own header: 30 bytes, then its name and what else it carries, whose lengths stand at 26 and 28.
  const header = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = bytes.subarray(start, start + compressedSize);
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    const remedy = 'Pack it again as an ordinary zip';
    throw new ArchiveRefused(archive, 'no-archive', `${filename} is packed in an unusual way`, remedy);
  }
  // fflate writes no further than the room it is given, so that no entry unpacks to more than it claims.
  const content =
    compressionMethod === STORED ? packed : inflateSync(packed, { out: new Uint8Array(uncompressedSize) });
  if (content.length !== uncompressedSize || crc32(content) !== entry.crc32) {
    throw new Error(`the checksum of ${filename} doesn't match`);
  }
  return content;
}

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
  if (cause instanceof Error && cause.message === ERR_UNSAFE_FILENAME) {
    return unsafePath(name, (cause as { filename?: string }).filename);
  }
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
