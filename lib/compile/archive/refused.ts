/** What can be wrong with an archive as a whole. A single file in it that can't be read is a `Refusal` instead. */
export type ArchiveFault =
  | 'empty'
  | 'web-page'
  | 'no-archive'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'bomb'
  | 'unsafe-path'
  | 'something-else'
  /** It could not be had at all, or broke off on the way. */
  | 'download';

/** An archive that can't be read, in words for a person: what, where, what to do. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused';
  readonly fault: ArchiveFault;

  /**
   * @param archive the archive's name as the person knows it.
   * @param reason what is wrong with it; without a final dot, as is the remedy.
   */
  constructor(archive: string, fault: ArchiveFault, reason: string, remedy: string, cause?: unknown) {
    super(`${archive}: ${reason}. ${remedy}.`, cause === undefined ? {} : { cause });
    this.fault = fault;
  }
}

const AGAIN = 'Download it again, and compare its size with what the site says';

export const isTruncated = (archive: string, cause: unknown): ArchiveRefused =>
  new ArchiveRefused(archive, 'truncated', 'the archive ends in the middle', AGAIN, cause);

export function isDamaged(archive: string, cause: unknown): ArchiveRefused {
  const detail = cause instanceof Error && cause.message ? ` (${cause.message})` : '';
  return new ArchiveRefused(archive, 'damaged', `the archive is damaged${detail}`, AGAIN, cause);
}

export const isBomb = (archive: string, reason: string): ArchiveRefused =>
  new ArchiveRefused(
    archive,
    'bomb',
    reason,
    "No repository of rules looks like that: take the archive from the repository's own download link",
  );
