import type { AsPlainObject } from 'minisearch';
import type { Domain, Technique, TechniqueId } from '../attack/technique.ts';
import type { CuratedNote } from '../catalog/types.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units, as `String.slice` takes them. */
export type Range = readonly [start: number, end: number];

/** A technique as search shows it. */
export interface FoundTechnique {
  kind: 'technique';
  id: TechniqueId;
  name: string;
  domain: Domain;
  status: Technique['status'];
  /** For a renumbered technique: what carries it now. Its own counts are those of the current one. */
  now?: { id: TechniqueId; name: string };
  /** Curated notes in either number. */
  curated: number;
  /** Notes of LoFP's own page. */
  lofp: number;
}

/** A curated note as search shows it: its text, and the text beside it that may have matched. */
export interface FoundNote
  extends Pick<CuratedNote, 'id' | 'techniques' | 'activity' | 'expect' | 'note' | 'fits' | 'doubt'> {
  kind: 'note';
  source: 'curated';
  names: string[];
}

/** One line of LoFP's page for a technique. */
export interface FoundLofpNote {
  kind: 'note';
  source: 'lofp';
  techniques: [TechniqueId];
  note: string;
}

/** What the index holds. A `rule` joins when rule titles are compiled: each kind brings its own fields. */
export type FoundDocument = FoundTechnique | FoundNote | FoundLofpNote;

/** Whether a document is a note, of whatever source. */
export const isNote = (document: FoundDocument): document is FoundNote | FoundLofpNote =>
  document.kind === 'note';

/** What the build emits for search: `catalog/search.json`. */
export interface SearchFile {
  /** Raised whenever the shape or the way words are cut changes: a kept file of another version is refused. */
  version: typeof SEARCH_VERSION;
  /** In the order of their numbers in `index`. */
  documents: FoundDocument[];
  /** Every word that can be searched, as it is written, the most frequent first: what a typo may have meant. */
  vocabulary: string[];
  /** MiniSearch, serialised. */
  index: AsPlainObject;
}

export const SEARCH_VERSION = 1;

/** Where the build emits the search file, relative to the extension's root. */
export const SEARCH_PATH = 'catalog/search.json';
