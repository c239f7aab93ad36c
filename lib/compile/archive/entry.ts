import type { Limits } from './limits.ts';

/** One file of an archive. */
export interface Entry {
  /** As the archive names it. */
  path: string;
  /** Bytes, unpacked. */
  size: number;
  /** Absent where `keep` said no. */
  bytes?: Uint8Array;
  /** The commit that the archive says it was made of. */
  commit?: string;
}

/** What reading an archive needs, whatever its kind. */
export interface Unpacking {
  /** The archive's name, for messages. */
  name: string;
  limits: Limits;
  /** Whether a file's bytes are wanted. */
  keep: (path: string, size: number) => boolean;
  /** Called with the packed bytes read so far. */
  onRead?: ((bytes: number) => void) | undefined;
}

/** Git names the commit in the comment of the archives that it makes. */
export function commitIn(comment: string | undefined): string | undefined {
  return comment !== undefined && /^[0-9a-f]{40}$/.test(comment) ? comment : undefined;
}
