import type { CuratedNote, LofpPage, RuleKey } from './types.ts';

/** A note as it ships: a rule that it cites is said by its place among all keys, which are long and tell nothing. */
export interface PackedNote extends Omit<CuratedNote, 'rules' | 'excludes' | 'reach'> {
  rules: number[];
  excludes: number[];
  reach: number[];
}

/** All notes, each once, and LoFP's pages. */
export interface PackedNotes {
  /** In the order of the files, which a curator decides. */
  notes: PackedNote[];
  lofp: LofpPage[];
}

/** Packs the notes of a catalog whose rules are all known. @param keys every rule that a note may cite */
export function packNotes(
  { notes, lofp }: { notes: readonly CuratedNote[]; lofp: readonly LofpPage[] },
  keys: readonly RuleKey[],
): PackedNotes {
  const places = new Map(keys.map((key, place) => [key, place]));
  const placesOf = (cited: readonly RuleKey[]) => cited.flatMap((key) => places.get(key) ?? []);
  const packed = notes.map((note) => ({
    ...note,
    rules: placesOf(note.rules),
    excludes: placesOf(note.excludes),
    reach: placesOf(note.reach),
  }));
  return { notes: packed, lofp: [...lofp] };
}

/** Gives the notes back as they were. @param keys the same as they were packed with */
export function unpackNotes({ notes }: PackedNotes, keys: readonly RuleKey[]): CuratedNote[] {
  const keysOf = (places: readonly number[]) => places.flatMap((place) => keys[place] ?? []);
  return notes.map((note) => ({
    ...note,
    rules: keysOf(note.rules),
    excludes: keysOf(note.excludes),
    reach: keysOf(note.reach),
  }));
}
