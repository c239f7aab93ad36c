import type { CuratedNote } from './types.ts';

/** Every rule that the notes cite, whatever the reason, each once, in the order of the notes. */
export function citedBy<Cited>(notes: readonly CuratedNote<Cited>[]): Set<Cited> {
  return new Set(notes.flatMap(({ rules, excludes, reach }) => [...rules, ...excludes, ...reach]));
}
