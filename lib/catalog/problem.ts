/** What is wrong with a value, and what to do about it; both in words, without a final dot. */
export interface Fault {
  reason: string;
  remedy: string;
}

/** Something in `data/` that keeps the catalog from being built. */
export interface Problem extends Fault {
  /** The file, as a person at the project's top folder would open it: `data/notes/T1021.yaml`. */
  file: string;
  /** The line where the entry begins or the file breaks off, from 1. */
  line?: number;
  /** The note's id, or its place in the file ("entry 3"), or the key concerned; absent where it is the whole file. */
  entry?: string;
}

/** One problem on one line, its place first so that editors and terminals can jump to it. */
export function describeProblem({ file, line, entry, reason, remedy }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place} ${entry === undefined ? '' : `${entry}: `}${reason}. ${remedy[0]?.toUpperCase()}${remedy.slice(1)}.`;
}
