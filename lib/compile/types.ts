import type { TechniqueId } from '../attack/technique.ts';

/** Where compiled notes come from, in the order of a catalog: the public repositories, and the team's own rules. */
export const COMPILED_SOURCES = ['sigma', 'elastic', 'splunk', 'house'] as const;
export type CompiledSource = (typeof COMPILED_SOURCES)[number];

/** A rule's key over all sources: `sigma:<id>`, `house:<id>`. */
export type CompiledRuleKey = `${CompiledSource}:${string}`;

/** What a rule's own logic already ignores. */
export interface Exclusion {
  /** What a person calls it: "TeamViewer", "PSEXESVC.exe"; absent where no value tells anything. */
  name?: string;
  /** Field of the rule's query and the values ignored there, as the rule writes them, shortened when long. */
  field?: string;
  values: string[];
  /** Name of the block in the rule, where it has one: `filter_optional_teamviewer`. */
  block?: string;
}

/** One statement about false positives as a rule's authors wrote it. */
export interface Statement {
  text: string;
  /** The unsplit text it was taken from, where a paragraph held several. */
  whole?: string;
  /** Set where the text says itself that a machine wrote it (Elastic's guides). */
  origin?: 'generated';
}

/** All that is read of one rule, before merging: facts, statements, exclusions. */
export interface SourceRule {
  key: CompiledRuleKey;
  source: CompiledSource;
  title: string;
  /** Where the rule's file can be read; absent for house rules. */
  link?: string;
  /** Path in its archive or folder. */
  path: string;
  level?: string;
  author?: string;
  /** Days, `YYYY-MM-DD`, as the rule gives them. */
  created?: string;
  modified?: string;
  /** Every technique tagged, in ATT&CK's spelling, known or not. */
  tags: TechniqueId[];
  statements: Statement[];
  exclusions: Exclusion[];
  /** Times SigmaHQ saw it fire on a clean Windows install. */
  cleanWindowsHits?: number;
  /** First eight hex digits of a SHA-256 of the detection logic. */
  hash: string;
}

/** A file that could not be read, or only in part. */
export interface Refusal {
  path: string;
  /** What was wrong, for a person. */
  reason: string;
  /** Whether what could be read was kept. */
  partly: boolean;
}

/** What kind of statement a note is: it names an activity; it advises; it says nothing. */
export type Grade = 'cause' | 'advice' | 'says-little';

/** A statement with all rules that make it. */
export interface CompiledNote {
  text: string;
  /** Other spellings, and the unsplit sources of a note that was split. */
  variants?: string[];
  grade: Grade;
  origin?: 'generated';
  rules: CompiledRuleKey[];
  /** Most specific techniques of all its rules. */
  techniques: TechniqueId[];
  /** Rules among `rules` whose own logic ignores what the note names. */
  ignoredBy?: CompiledRuleKey[];
}

/** A rule as a compiled catalog keeps it. */
export interface CompiledRule extends Omit<SourceRule, 'statements' | 'tags' | 'path'> {
  /** The most specific techniques, current numbers. */
  techniques: TechniqueId[];
  /** How many techniques it is tagged with: one of many says little about each. */
  tagged: number;
}

export interface CompiledSourceInfo {
  name: CompiledSource;
  rules: number;
  notes: number;
  techniques: number;
  /** Newest date found in the rules, `YYYY-MM-DD`. */
  asOf?: string;
  /** Commit of the archive, where it tells. */
  commit?: string;
  licence: string;
  refused: Refusal[];
  /** Technique IDs that ATT&CK never had, with the rules that name them. */
  unknown: { id: string; rules: CompiledRuleKey[] }[];
}

/** A compiled catalog, as a file. The same archives give the same bytes. */
export interface CompiledCatalog {
  schema: 1;
  sources: CompiledSourceInfo[];
  rules: CompiledRule[];
  notes: CompiledNote[];
}
