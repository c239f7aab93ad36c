import type { MatchInfo } from 'minisearch';
import type { TechniqueId } from '../attack/technique.ts';
import { excerpt } from './excerpt.ts';
import { matchesIn, missingIn } from './highlight.ts';
import type { RankedTechnique } from './rank.ts';
import type { RuleHit, RuleNoteHit } from './rules/hits.ts';
import type { FoundLofpNote, FoundNote, FoundTechnique, Range } from './types.ts';
import { finds } from './words.ts';

/** A technique that was found. */
export interface TechniqueHit {
  technique: FoundTechnique;
  /** Matched words of the name that is shown: the current one where the technique was renumbered. */
  ranges: Range[];
  /** How many of the technique's notes match; absent where the ID itself was asked for. */
  matched?: number;
}

/** A note that was found. */
export interface NoteHit {
  note: FoundNote | FoundLofpNote;
  /** Matched words of the note's sentence. */
  ranges: Range[];
  /**
   * Where the words stand that neither the sentence nor the technique's name holds: why this is a hit. Of the titles of
   * its rules, the words alone.
   */
  because?: { field: 'names' | 'fits' | 'doubt' | 'rules'; text: string; ranges: Range[] };
}

/** Characters of a line that are kept before its first match. */
const LEAD = 24;

/** What a search found, best first. */
export interface SearchAnswer {
  /** What was searched instead of what was typed, where that was a typo. */
  meant?: string;
  /** Set when nothing holds all the words, and what holds some of them is given. */
  someWords?: true;
  techniques: TechniqueHit[];
  /** Notes, then lines of LoFP's page. */
  notes: NoteHit[];
  /** Compiled rules; none where nothing is compiled, as with their notes. */
  rules: RuleHit[];
  /** Causes in the rules' own words; those that a machine wrote last. */
  ruleNotes: RuleNoteHit[];
  /** How many there are in all, beyond the limit; `notes` without `lofp`. */
  total: { techniques: number; notes: number; lofp: number; rules: number; ruleNotes: number };
}

/** @param typed the words that were searched, as stems */
export function asTechniqueHit(
  { technique, matched }: Partial<RankedTechnique> & Pick<RankedTechnique, 'technique'>,
  typed: readonly string[],
): TechniqueHit {
  const ranges = matchesIn(technique.now?.name ?? technique.name, typed);
  return { technique, ranges, ...(matched !== undefined && { matched }) };
}

/** The words that were searched, as stems, and which of a note's were found where. */
interface Searched {
  typed: readonly string[];
  match: MatchInfo | undefined;
}

export function asNoteHit(
  note: FoundNote | FoundLofpNote,
  { typed, match }: Searched,
  byId: ReadonlyMap<TechniqueId, FoundTechnique>,
): NoteHit {
  const ranges = matchesIn(note.note, typed);
  if (note.source === 'lofp') return { note, ranges };
  const techniques = note.techniques.map((id) => `${id} ${byId.get(id)?.name ?? ''}`).join(' ');
  const because = reasonFor(note, missingIn(`${note.note} ${techniques}`, typed), { typed, match });
  return because ? { note, ranges, because } : { note, ranges };
}

function reasonFor(
  note: FoundNote,
  missing: readonly string[],
  { typed, match = {} }: Searched,
): NoteHit['because'] {
  if (missing.length === 0) return undefined;
  const names = note.names.filter((name) => matchesIn(name, missing).length > 0).join(', ');
  const texts = { names, fits: note.fits, doubt: note.doubt };
  for (const field of ['names', 'fits', 'doubt'] as const) {
    const first = matchesIn(texts[field], missing)[0];
    if (!first) continue;
    const text = excerpt(texts[field], first[0], LEAD);
    return { field, text, ranges: matchesIn(text, typed) };
  }
  const text = Object.entries(match)
    .flatMap(([word, fields]) => (fields.includes('rules') ? [word] : []))
    .filter((word) => missing.some((each) => finds(each, word)))
    .join(', ');
  return text === '' ? undefined : { field: 'rules', text, ranges: matchesIn(text, typed) };
}
