import { ArchiveRefused } from './refused.ts';

export type ArchiveKind = 'tar.gz' | 'tar' | 'zip';

/** Bytes that tell what a file is: a tar's mark stands at 257. */
const TELLING = 262;
const TAR_MARK_AT = 257;

/** A stream whose beginning has been looked at, and still holds all of it. */
export interface Peeked {
  kind: ArchiveKind;
  stream: ReadableStream<Uint8Array>;
}

/**
 * Looks at the beginning of a file to see what it is, whatever its name says.
 *
 * @throws ArchiveRefused where it is empty, a web page (what a proxy or a login sends instead), or something else.
 */
export async function peek(bytes: ReadableStream<Uint8Array>, archive: string): Promise<Peeked> {
  const reader = bytes.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < TELLING) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const beginning = joined(chunks, length);
  const kind = kindOf(beginning);
  if (kind === undefined) {
    await reader.cancel();
    throw refusalOf(beginning, archive);
  }
  return { kind, stream: followedBy(beginning, reader) };
}

function kindOf(beginning: Uint8Array): ArchiveKind | undefined {
  const [first, second] = beginning;
  if (first === 0x1f && second === 0x8b) return 'tar.gz';
  // PK: 3,4 begins an entry; 5,6 the directory of a zip without any.
  if (first === 0x50 && second === 0x4b && (beginning[2] === 3 || beginning[2] === 5)) return 'zip';
  // A browser that unpacks gzip by itself leaves a bare tar.
  return latin(beginning.subarray(TAR_MARK_AT, TELLING)) === 'ustar' ? 'tar' : undefined;
}

function refusalOf(beginning: Uint8Array, archive: string): ArchiveRefused {
  if (beginning.length === 0) {
    return new ArchiveRefused(archive, 'empty', 'the file is empty', 'Download it again');
  }
  if (/^[^\w]*<(!doctype|html|head|\?xml)/i.test(latin(beginning))) {
    const remedy =
      "A proxy, a login or an error page came instead: open the repository's download link in a tab and save what it gives";
    return new ArchiveRefused(archive, 'web-page', 'this is a web page, no archive', remedy);
  }
  const remedy = 'Choose the tar.gz or the zip that the repository gives for download';
  return new ArchiveRefused(archive, 'no-archive', 'this is neither a tar.gz nor a zip', remedy);
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

function followedBy(
  beginning: Uint8Array,
  rest: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => controller.enqueue(beginning),
    async pull(controller) {
      const { done, value } = await rest.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
}

/** The chunks one after the other. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
