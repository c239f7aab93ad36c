import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { packTar } from 'modern-tar';

/** Files of an archive by path. */
export type Files = Record<string, string | Uint8Array>;

const encoder = new TextEncoder();
const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? encoder.encode(content) : content;

export async function tarOf(files: Files, comment?: string): Promise<Uint8Array<ArrayBuffer>> {
  return packTar(
    Object.entries(files).map(([name, content]) => {
      const body = bytesOf(content);
      return { header: { name, size: body.length, ...(comment && { pax: { comment } }) }, body };
    }),
  );
}

/** @param comment what git writes into the archives that it makes: the commit. */
export async function tarGzOf(files: Files, comment?: string): Promise<Uint8Array<ArrayBuffer>> {
  return gzip(await tarOf(files, comment));
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export async function zipOf(
  files: Files,
  { comment, password, level }: { comment?: string; password?: string; level?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) {
    await writer.add(name, new Uint8ArrayReader(bytesOf(content)), {
      ...(password && { password }),
      ...(level !== undefined && { level }),
    });
  }
  return (await writer.close(comment ? encoder.encode(comment) : undefined)) as Uint8Array<ArrayBuffer>;
}

/** The bytes as a download brings them: in pieces. */
export function streamOf(bytes: Uint8Array | string, piece = 1000): ReadableStream<Uint8Array> {
  const whole = bytesOf(bytes);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= whole.length) return controller.close();
      controller.enqueue(whole.subarray(at, at + piece));
      at += piece;
    },
  });
}
