import type { RuleNote, RuleNotes } from '../answers/types.ts';
import type { ConsideredCause } from './types.ts';

/**
 * A compiled note as a copy takes it.
 *
 * @param sources those of the answer that holds the note; they tell the licence.
 */
export function compiledCause(
  note: RuleNote,
  sources: RuleNotes['sources'],
): Extract<ConsideredCause, { kind: 'compiled' }> {
  const source = note.rules[0]?.source;
  return { kind: 'compiled', note, licence: sources.find(({ name }) => name === source)?.licence ?? '' };
}
