import type {
  CompiledCatalog,
  CompiledNote,
  CompiledRule,
  CompiledRuleKey,
  CompiledSource,
  CompiledSourceInfo,
} from '../compile/types.ts';

/** What a held catalog was made of: a public source, or one of the team's files. */
export interface HeldPart {
  /** `sigma`, `elastic`, `splunk`; `house:<name>` for the team's. */
  id: string;
  source: CompiledSource;
  /** The file's or folder's name as the person knows it, or the host it was downloaded from. */
  name: string;
  from: 'download' | 'file';
  /** When it was read here, ISO 8601. */
  readAt: string;
  /** Rules, notes, age, licence, what could not be read. */
  info: CompiledSourceInfo;
  /** Rules that say something about false positives, whatever it says. */
  rulesWithNotes: number;
}

/** A part with the catalog that was compiled of it. */
export interface Part {
  part: HeldPart;
  catalog: CompiledCatalog;
}

/** One family of techniques, as a lookup reads it. */
export interface Shard {
  rules: Pick<
    CompiledRule,
    'key' | 'source' | 'title' | 'link' | 'author' | 'level' | 'techniques' | 'tagged'
  >[];
  /** With the rules of the family alone, in the order of their sentences. */
  notes: CompiledNote[];
}

/** A rule, as a lookup of a rule reads it. */
export interface StoredRule {
  key: CompiledRuleKey;
  rule: CompiledRule;
  /** Its own notes, best first. */
  notes: CompiledNote[];
}
