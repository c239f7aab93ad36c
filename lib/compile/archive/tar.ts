import { createTarDecoder } from 'modern-tar';
import { commitIn, type Entry, type Unpacking } from './entry.ts';
import { joined } from './kind.ts';
import { isTooDense, megabytes } from './limits.ts';
import { ArchiveRefused, isBomb, isDamaged, isTruncated } from './refused.ts';

/**
 * The files of a tar or tar.gz, as they come: nothing but the file at hand is held in memory.
 *
 * @throws ArchiveRefused where it is cut off, damaged, or unpacks to more than its size can honestly hold.
 */
export async function* untar(
  packed: ReadableStream<Uint8Array>,
  gzipped: boolean,
  unpacking: Unpacking,
): AsyncGenerator<Entry, void> {
  const sizes = { packed: 0, unpacked: 0 };
  const counted = packed.pipeThrough(
    passing((length) => {
      sizes.packed += length;
      unpacking.onRead?.(sizes.packed);
    }),
  );
  const tar = gzipped ? counted.pipeThrough(gunzip()) : counted;
  const checked = tar.pipeThrough(
    passing((length) => {
      sizes.unpacked += length;
      if (gzipped && isTooDense(sizes.unpacked, sizes.packed, unpacking.limits)) {
        throw isBomb(
          unpacking.name,
          `${megabytes(sizes.unpacked)} and more come out of ${megabytes(sizes.packed)}`,
        );
      }
    }),
  );

  let seen = false;
  try {
    for await (const { header, body } of checked.pipeThrough(createTarDecoder({ strict: true }))) {
      seen = true;
      const { name: path, size, type, pax } = header;
      const isKept = type === 'file' && unpacking.keep(path, size);
      // Not `body.cancel()`: modern-tar reads ahead, and cancelling a body that it has already passed stops it for good.
      const bytes = await drain(body, isKept);
      if (type !== 'file') continue;
      const commit = commitIn(pax?.comment);
      yield { path, size, ...(bytes && { bytes }), ...(commit && { commit }) };
    }
  } catch (cause) {
    throw asRefusal(cause, unpacking.name, seen);
  }
}

/** TypeScript gives a decompressor's two ends other kinds of buffers; at run time they fit. */
const gunzip = () =>
  new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;

function passing(onChunk: (length: number) => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(chunk, controller) {
      onChunk(chunk.length);
      controller.enqueue(chunk);
    },
  });
}

async function drain(body: ReadableStream<Uint8Array>, isKept: boolean): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!isKept) continue;
    chunks.push(chunk);
    length += chunk.length;
  }
  return isKept ? joined(chunks, length) : undefined;
}

/** Engines word it differently: "unexpected end of file", "input was truncated", "ended without reaching the stream end". */
const CUT_OFF = /truncated|unexpected (end|eof)|incomplete|ended without/i;

function asRefusal(cause: unknown, name: string, seen: boolean): ArchiveRefused {
  if (cause instanceof ArchiveRefused) return cause;
  if (!seen && /invalid tar/i.test(String(cause))) {
    const remedy = 'Choose the tar.gz or the zip that the repository gives for download';
    return new ArchiveRefused(name, 'no-archive', 'the gzip holds something else than a tar', remedy);
  }
  const words = cause instanceof Error ? `${cause.message} ${String(cause.cause ?? '')}` : String(cause);
  return CUT_OFF.test(words) ? isTruncated(name, cause) : isDamaged(name, cause);
}
