import { parseTechniqueId } from '../attack/ids.ts';
import { numbersOf } from '../catalog/answer.ts';
import { UnknownTechnique } from '../catalog/read.ts';
import type { CuratedNote, TechniqueNotes } from '../catalog/types.ts';
import { describeHoldings, type Holdings } from './holdings.ts';
import { type NoteView, noteView } from './note-view.ts';

/** What is known about a technique: what the popover shows, and all of it. */
export interface TechniqueReport extends Omit<TechniqueNotes, 'causes'> {
  causes: CuratedNote[];
  /** Notes of the compiled catalog, best first; absent without one. */
  compiled?: NoteView[];
  /** What the answer rests on. */
  catalog: string;
}

/**
 * @param asked an ID as a person types it.
 * @throws UnknownTechnique where ATT&CK has no such ID.
 */
export async function techniqueReport(asked: string, holdings: Holdings): Promise<TechniqueReport> {
  const id = parseTechniqueId(asked);
  if (!id) throw new UnknownTechnique(asked);
  const answer = await holdings.answers.notes(id);
  const numbers = numbersOf(answer.technique, holdings.registry);
  const notes = holdings.compiled?.lookup.notesOf(numbers);
  const asWritten = new Map(holdings.bundled.notes.map((note) => [note.id, note]));
  return {
    ...answer,
    causes: answer.causes.flatMap((note) => asWritten.get(note.id) ?? []),
    ...(notes && { compiled: notes.map((note) => noteView(note, holdings)) }),
    catalog: describeHoldings(holdings),
  };
}
