import type { Refusal } from '../types.ts';
import type { Entry, Unpacking } from './entry.ts';
import { peek } from './kind.ts';
import { LIMITS, type Limits, megabytes } from './limits.ts';
import { ArchiveRefused, isBomb } from './refused.ts';
import { untar } from './tar.ts';
import { decodeText } from './text.ts';
import { unsafePath, unzip } from './zip.ts';

/** A file that was read. */
export interface TextFile {
  /** With `/`; below the repository's top folder, where there is one. */
  path: string;
  text: string;
}

export interface ArchiveOptions {
  /** The archive's name as the person knows it, for messages. */
  name: string;
  /** Which paths, below the top folder, are wanted. */
  wants: (path: string) => boolean;
  /** What the archive should hold, for the message where it holds nothing of it: "Sigma rules (rules/**\/*.yml)". */
  what: string;
  /** Bytes that a file may have; `LIMITS.fileBytes` where absent. */
  mostBytes?: (path: string) => number;
  /** Whether everything lies in one folder that is no part of the paths, as in a repository's archive. */
  hasTopFolder?: boolean;
  /** Called with the packed bytes read so far. */
  onRead?: (bytes: number) => void;
  limits?: Partial<Limits>;
}

/** An archive being read. What it says about itself is complete when `files` has ended. */
export interface Archive {
  /** The wanted files, as they come; to be read once. Leaving the loop early lets go of the stream. */
  files: AsyncGenerator<TextFile, void>;
  /** Wanted files that are too large. */
  refused: Refusal[];
  /** `sigma-master`, where everything lies in one folder. */
  topFolder?: string;
  /** The commit, where the archive tells it. */
  commit?: string;
}

/**
 * Reads a tar.gz, tar or zip, in Node, a worker and a page alike; what it is, its first bytes tell.
 *
 * @param bytes the archive; a file's `stream()`, a response's `body`.
 * @throws ArchiveRefused from `files`, in words for a person.
 */
export function openArchive(bytes: ReadableStream<Uint8Array>, options: ArchiveOptions): Archive {
  const archive: Archive = { files: undefined as never, refused: [] };
  archive.files = read(bytes, options, archive);
  return archive;
}

async function* read(
  bytes: ReadableStream<Uint8Array>,
  options: ArchiveOptions,
  archive: Archive,
): AsyncGenerator<TextFile, void> {
  const { name, wants, what, onRead, mostBytes = () => limits.fileBytes } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const place = (path: string) => placeOf(path, archive, options);
  const keep = (path: string, size: number) => {
    const placed = place(path);
    return wants(placed) && size <= mostBytes(placed);
  };
  let entries = 0;
  let wanted = 0;

  for await (const entry of entriesOf(bytes, { name, limits, keep, onRead })) {
    entries += 1;
    if (entries > limits.entries) throw isBomb(name, `it holds more than ${limits.entries} files`);
    if (entry.path.split(/[/\\]/).includes('..')) throw unsafePath(name, entry.path);
    if (entry.commit) archive.commit = entry.commit;
    const path = place(entry.path);
    if (!wants(path)) continue;
    wanted += 1;
    if (entry.bytes) yield { path, text: decodeText(entry.bytes) };
    else archive.refused.push({ path, reason: tooLarge(entry.size, mostBytes(path)), partly: false });
  }
  if (wanted === 0) {
    const remedy = 'This seems to be the archive of something else: choose the one that belongs here';
    throw new ArchiveRefused(name, 'something-else', `none of its ${entries} files are ${what}`, remedy);
  }
}

async function* entriesOf(
  bytes: ReadableStream<Uint8Array>,
  unpacking: Unpacking,
): AsyncGenerator<Entry, void> {
  const { kind, stream } = await peek(bytes, unpacking.name);
  yield* kind === 'zip' ? unzip(stream, unpacking) : untar(stream, kind === 'tar.gz', unpacking);
}

/** Where a file lies below the top folder, which the first file names. A repository packed without it is read too. */
function placeOf(path: string, archive: Archive, { hasTopFolder, wants }: ArchiveOptions): string {
  const plain = path.replaceAll('\\', '/').replace(/^(\.?\/)+/, '');
  if (!hasTopFolder) return plain;
  const slash = plain.indexOf('/');
  if (slash === -1) return plain;
  archive.topFolder ??= plain.slice(0, slash);
  const below = plain.startsWith(`${archive.topFolder}/`) ? plain.slice(slash + 1) : plain;
  return !wants(below) && wants(plain) ? plain : below;
}

export const tooLarge = (size: number, most: number): string =>
  `the file has ${megabytes(size)}, at most ${megabytes(most)} are read`;
