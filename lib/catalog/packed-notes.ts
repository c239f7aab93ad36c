import { familyOf } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { citedBy } from './cited.ts';
import type { CuratedNote, LofpPage, RuleKey, RulePlace, ShippedNote } from './types.ts';

/** A note in its file: a rule that it cites is said by its place among all keys, which are long and tell nothing. */
export interface PackedNote extends ShippedNote {
  /** Its place among all notes. */
  at: number;
}

/** Some of the notes, in their order, and some of LoFP's pages. */
export interface PackedNotes {
  notes: PackedNote[];
  lofp: LofpPage[];
}

/** All notes as they ship, each once, and where those of a family or a rule are. */
export interface AllPackedNotes {
  files: PackedNotes[];
  /** The files that hold a note or page of a family. */
  byFamily: Record<TechniqueId, number[]>;
  /** The files that hold a note which cites a rule. */
  byRule: Map<RuleKey, number[]>;
}

/**
 * Files that the notes are divided into. One is as slow to read as it is large, 1.2 MB take 25 ms; one for each of 190
 * families would have the search read 190.
 */
const FILES = 24;

/** Packs the notes of a catalog whose rules are all known. @param keys every rule that a note may cite */
export function packNotes(
  { notes, lofp }: { notes: readonly CuratedNote[]; lofp: readonly LofpPage[] },
  keys: readonly RuleKey[],
): AllPackedNotes {
  const places = new Map(keys.map((key, place) => [key, place]));
  const placesOf = (cited: readonly RuleKey[]) => cited.flatMap((key) => places.get(key) ?? []);
  const files = Array.from({ length: FILES }, (): PackedNotes => ({ notes: [], lofp: [] }));
  const families: [TechniqueId, number][] = [];
  const rules: [RuleKey, number][] = [];
  notes.forEach((note, at) => {
    const file = fileOf(note.techniques[0]);
    files[file]?.notes.push({
      at,
      ...note,
      rules: placesOf(note.rules),
      excludes: placesOf(note.excludes),
      reach: placesOf(note.reach),
    });
    for (const id of note.techniques) families.push([familyOf(id), file]);
    for (const key of citedBy([note])) rules.push([key, file]);
  });
  for (const page of lofp) {
    const file = fileOf(page.technique);
    files[file]?.lofp.push(page);
    families.push([familyOf(page.technique), file]);
  }
  return { files, byFamily: Object.fromEntries(filesBy(families)), byRule: filesBy(rules) };
}

/** A family's notes stand together; those without a technique in the first file. */
function fileOf(technique: TechniqueId | undefined): number {
  return technique === undefined ? 0 : Number(familyOf(technique).slice(1)) % FILES;
}

function filesBy<Key>(pairs: readonly (readonly [Key, number])[]): Map<Key, number[]> {
  const groups = Map.groupBy(pairs, ([key]) => key);
  return new Map([...groups].map(([key, same]) => [key, [...new Set(same.map(([, file]) => file))]]));
}

/** The notes of some files, in their order. */
export const notesIn = (files: readonly PackedNotes[]): ShippedNote[] =>
  files
    .flatMap(({ notes }) => notes)
    .sort((a, b) => a.at - b.at)
    .map(({ at: _at, ...note }) => note);

/** A note as `data/` has it. @param keys the same as it was packed with */
export function withKeys(
  { rules, excludes, reach, ...note }: ShippedNote,
  keys: readonly RuleKey[],
): CuratedNote {
  const keysOf = (places: readonly RulePlace[]) => places.flatMap((place) => keys[place] ?? []);
  return { ...note, rules: keysOf(rules), excludes: keysOf(excludes), reach: keysOf(reach) };
}
