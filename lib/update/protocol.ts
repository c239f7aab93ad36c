import type { Technique } from '../attack/technique.ts';
import type { CompiledSource } from '../compile/types.ts';
import type { Upstream } from '../compile/upstream.ts';

/** A file of the team's, with its path where it came in a folder. */
export interface GivenFile {
  path: string;
  file: File;
}

/** What the update worker is asked to do. Every job but `save` makes a catalog anew, beside the one in use. */
export type Job =
  /** Downloads a public source's archive and compiles it. */
  | { kind: 'download'; source: Upstream['source'] }
  /** Reads a file for a public source: its archive, or a catalog compiled elsewhere, which may hold others too. */
  | { kind: 'import'; source: Upstream['source']; file: File }
  /** Reads files of the team's. */
  | { kind: 'house'; files: GivenFile[] }
  /** Takes one of the team's files out again. */
  | { kind: 'remove'; part: string }
  /** Takes all public sources out; the team's files stay. */
  | { kind: 'bundled' }
  /** Writes what the public sources came to as a file that `import` takes. */
  | { kind: 'save' };

/** How far an update is. */
export interface UpdateProgress {
  doing: 'waiting' | 'downloading' | 'reading' | 'merging' | 'storing';
  /** Rules read so far. */
  rules: number;
  /** How many rules there will be, about; absent where nobody knows. */
  expected?: number;
  /** Bytes of the archive read so far, and in all where known. */
  bytes?: number;
  size?: number;
}

/** A catalog that stands ready: it is in use as soon as its name is kept (`lib/browser/held.ts`). */
export interface Ready {
  /** Name of its database; undefined where nothing compiled is left. */
  generation: string | undefined;
  /** Techniques, in every number, with causes of compiled rules: their marks say that there are notes. */
  techniques: string[];
  /** Ids of its parts. */
  parts: string[];
  /** Newest day of its sources, `YYYY-MM-DD`. */
  asOf?: string;
}

/** What the page tells the worker. */
export interface WorkerRequest {
  job: Job;
  /** The generation in use, and the name for the next. */
  from: string | undefined;
  to: string;
  /** Rules that each source held when this version was built: what a progress bar goes by. */
  expected: Partial<Record<CompiledSource, number>>;
  /** ATT&CK's techniques, as the bundled catalog holds them. */
  techniques: readonly Technique[];
}

/** What the worker tells the page. */
export type WorkerReply =
  | { kind: 'progress'; progress: UpdateProgress }
  | { kind: 'ready'; ready: Ready }
  | { kind: 'saved'; file: Blob }
  /** Why there is no new catalog: what, where, what to do. The old one is untouched. */
  | { kind: 'failed'; message: string };
