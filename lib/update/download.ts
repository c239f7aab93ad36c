import { megabytes } from '../compile/archive/limits.ts';
import { ArchiveRefused } from '../compile/archive/refused.ts';
import type { Upstream } from '../compile/upstream.ts';
import { DOWNLOAD_ORIGIN } from './origin.ts';

/** An archive on its way. */
export interface Download {
  bytes: ReadableStream<Uint8Array>;
  /** In bytes; GitHub doesn't tell it. */
  size?: number;
}

/** Where a repository's archive of now is downloaded, as its own download link leads there. */
const linkOf = ({ repository, branch }: Upstream): string =>
  `${DOWNLOAD_ORIGIN}/${repository}/tar.gz/refs/heads/${branch}`;

const HOST = new URL(DOWNLOAD_ORIGIN).host;
const OR_IMPORT = 'or download the archive yourself and choose "Import file…"';
const LATER = `Try again later, ${OR_IMPORT}`;

/**
 * Asks for a repository's archive. No cookie goes with it, and no cache answers.
 *
 * @param get the browser's `fetch`.
 * @throws ArchiveRefused where the host doesn't answer or says no; the stream errors with one where it breaks off.
 */
export async function download(upstream: Upstream, get: typeof fetch): Promise<Download> {
  const { repository, branch } = upstream;
  const options = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;
  const answer = await get(linkOf(upstream), options).catch((cause: unknown) => {
    const reason = 'it did not answer, or the browser was not allowed to ask it';
    throw failed(
      reason,
      `Check the connection and this extension's permission for ${HOST}, ${OR_IMPORT}`,
      cause,
    );
  });
  if (answer.status === 404) {
    const reason = `it has no branch ${branch} of ${repository} (404)`;
    throw failed(reason, `The repository may have moved: update LoFP Lens, ${OR_IMPORT}`);
  }
  if (answer.status === 429) throw failed('it asks to wait before the next download (429)', waitOf(answer));
  if (!answer.ok || !answer.body) throw failed(`it answered with ${answer.status}`, LATER);
  const size = Number(answer.headers.get('content-length'));
  return { bytes: unbroken(answer.body), ...(size > 0 && { size }) };
}

function waitOf(answer: Response): string {
  const seconds = Number(answer.headers.get('retry-after'));
  return seconds > 0 ? `Try again in ${Math.ceil(seconds / 60)} min, ${OR_IMPORT}` : LATER;
}

/** The same bytes; where they stop in the middle, the error says so. */
function unbroken(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let length = 0;
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw failed(
          `the download stopped after ${megabytes(length)}`,
          `Check the connection, then try again`,
          cause,
        );
      });
      if (done) {
        controller.close();
        return;
      }
      length += value.length;
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const failed = (reason: string, remedy: string, cause?: unknown) =>
  new ArchiveRefused(HOST, 'download', reason, remedy, cause);
