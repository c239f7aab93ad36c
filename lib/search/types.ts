import type { Domain, Technique, TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, RuleKey } from '../catalog/types.ts';
import type { CompiledRuleKey } from '../compile/types.ts';
import type { PackedIndex } from './packed-index.ts';

/** From (inclusive) and to (exclusive), in UTF-16 units, as `String.slice` takes them. */
export type Range = readonly [start: number, end: number];

/** A technique as search shows it. */
export interface FoundTechnique {
  kind: 'technique';
  id: TechniqueId;
  name: string;
  domain: Domain;
  status: Technique['status'];
  /** In lower case; absent where ATT&CK names none. */
  platforms?: string[];
  /** For a renumbered technique: what carries it now. Its own counts are those of the current one. */
  now?: { id: TechniqueId; name: string };
  /** Curated notes in either number. */
  curated: number;
  /** Notes of LoFP's own page. */
  lofp: number;
}

/** A curated note as search shows it: its text, and the text beside it that may have matched. */
export interface FoundNote
  extends Pick<
    CuratedNote,
    'id' | 'techniques' | 'activity' | 'expect' | 'note' | 'fits' | 'doubt' | 'platforms'
  > {
  kind: 'note';
  source: 'curated';
  names: string[];
  /** Every rule that it cites, whatever for. */
  rules: RuleKey[];
}

/** One line of LoFP's page for a technique. */
export interface FoundLofpNote {
  kind: 'note';
  source: 'lofp';
  techniques: [TechniqueId];
  note: string;
}

/** A compiled rule as search shows it. */
export interface FoundRule {
  kind: 'rule';
  key: CompiledRuleKey;
  title: string;
  techniques: TechniqueId[];
  /** What people call that which it ignores: "Veeam". */
  names: string[];
  /** All that it ignores, names, blocks and values, a line each, in lower case. */
  ignores: string;
}

/** A compiled note that names a cause, as search shows it. */
export interface FoundRuleNote {
  kind: 'rule-note';
  text: string;
  techniques: TechniqueId[];
  /** The rules that make it; never empty. */
  rules: FoundRule[];
  /** Set where a machine wrote it. */
  generated?: true;
}

/** What the build puts into the search file. */
export type BundledDocument = FoundTechnique | FoundNote | FoundLofpNote;

/** Whatever can be found. */
export type FoundDocument = BundledDocument | FoundRule | FoundRuleNote;

/** Whether a document is a note of the bundled catalog, curated or LoFP's. */
export const isNote = (document: FoundDocument): document is FoundNote | FoundLofpNote =>
  document.kind === 'note';

/** What the build emits for search: `catalog/search.json`. */
export interface SearchFile {
  /** Raised whenever the shape or the way words are cut changes: a kept file of another version is refused. */
  version: typeof SEARCH_VERSION;
  /** The first in `index`; after them come the catalog's notes, then LoFP's lines, as `bundledDocuments` has them. */
  techniques: FoundTechnique[];
  /** Every word that can be searched, as it is written, the most frequent first: what a typo may have meant. */
  vocabulary: string[];
  index: PackedIndex;
}

export const SEARCH_VERSION = 4;

/** Where the build emits the search file, relative to the extension's root. */
export const SEARCH_PATH = 'catalog/search.json';
