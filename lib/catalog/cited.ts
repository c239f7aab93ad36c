import type { CuratedNote, RuleKey } from './types.ts';

/** Every rule that the notes cite, whatever the reason, each once, in the order of the notes. */
export function citedBy(notes: readonly CuratedNote[]): Set<RuleKey> {
  return new Set(notes.flatMap(({ rules, excludes, reach }) => [...rules, ...excludes, ...reach]));
}
