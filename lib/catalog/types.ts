import type { Technique, TechniqueId } from '../attack/technique';
import type { RuleSource } from './rule-source.ts';

/** The twelve classes of benign activity; labels and order in `activities.ts`. */
export type Activity =
  | 'admin'
  | 'change'
  | 'deploy'
  | 'automation'
  | 'product'
  | 'dev'
  | 'user'
  | 'security'
  | 'backup'
  | 'fault'
  | 'exercise'
  | 'lookalike';

/** How often a benign use is expected: `none` says that nobody documented one, and is a note too. */
export type Expectation = 'usual' | 'rare' | 'none';

/** A public rule: its source and the id it carries there, `sigma:<uuid>`. */
export type RuleKey = `${RuleSource}:${string}`;

/** Facts of a public rule, as `data/rules.json` holds them: no sentence of it. */
export interface Rule {
  key: RuleKey;
  title: string;
  /** Where the rule's file can be read. */
  link: string;
  level?: string;
  /** Day of its last change, `YYYY-MM-DD`, as the rule gives it. */
  date?: string;
  /** The most specific techniques, current numbers; absent where it is tagged with none. */
  techniques?: TechniqueId[];
  /** How many techniques it is tagged with, where those are more. */
  tagged?: number;
  /** What its own logic already ignores, by name. */
  ignores?: string[];
  /** Times SigmaHQ saw it fire on a clean Windows install. */
  cleanWindowsHits?: number;
  /** First eight hex digits of a SHA-256 of the detection logic. */
  hash?: string;
}

/** A rule as a note cites it: its name, where it can be read, and what it ignores. */
export type CitedRule = Pick<Rule, 'key' | 'title' | 'link' | 'ignores'>;

/** A note written in this project, as `data/notes/*.yaml` holds it, defaults filled in. */
export interface CuratedNote<Cited = RuleKey> {
  id: string;
  /** Most specific first; current (v19) IDs. None where the note is about rules that carry none. */
  techniques: TechniqueId[];
  activity: Activity;
  expect: Expectation;
  note: string;
  fits: string;
  doubt: string;
  tune?: string;
  /** Literal words that an alert may contain. */
  names: { fits: string[]; doubt: string[] };
  platforms: string[];
  /** Rules whose prose documents this cause. */
  rules: Cited[];
  /** Rules whose own filter already ignores this cause. */
  excludes: Cited[];
  /** Rules on which the cause bears in our judgement. */
  reach: Cited[];
  /** Month of the last review, `YYYY-MM`. */
  reviewed: string;
}

/** A rule's place among the keys of all rules: how what ships says it. */
export type RulePlace = number;

/** A note as it ships. */
export type ShippedNote = CuratedNote<RulePlace>;

/** LoFP's page for one technique: its notes in their order and words. */
export interface LofpPage {
  technique: TechniqueId;
  notes: string[];
}

/** Where notes come from, and what of it ships: `catalog/meta.json`. */
export interface CatalogMeta {
  /** Day of the catalog, `YYYY-MM-DD`. */
  date: string;
  /** Curated causes and LoFP notes per technique, its own alone; techniques without any are absent. */
  counts: Record<TechniqueId, { curated: number; lofp: number }>;
  sources: SourceInfo[];
  /** The files of notes that hold any of a family, and how many files there are. */
  notes: { byFamily: Record<TechniqueId, number[]>; files: number };
  /** How many rules of each repository the catalog has facts of, cited or not: their places follow from it. */
  rules: Record<RuleSource, number>;
}

export interface SourceInfo {
  source: 'curated' | 'lofp' | RuleSource;
  label: string;
  /** Repository or page, in words ("SigmaHQ/sigma"). */
  origin: string;
  /** Notes (curated, lofp) or cited rules (sigma, elastic, splunk) in the catalog. */
  count: number;
  asOf: string;
  licence: string;
}

/** A technique beside the one asked for, with the number of its own curated causes. */
export interface Kin {
  id: TechniqueId;
  name: string;
  count: number;
}

/** The answer to "what is known about this technique", ranked and ready to show. */
export interface TechniqueNotes {
  technique: Technique;
  /** Set when the ID was renumbered: the technique that carries it now. */
  now?: Technique;
  /** IDs that ATT&CK renumbered into the one shown. */
  formerly: TechniqueId[];
  /** Curated notes of the technique in either number, best first. */
  causes: ShippedNote[];
  /** LoFP's own page for the technique, or an empty list. */
  lofp: string[];
  /** Parent, sub-techniques and techniques that its notes name too. */
  kin: Kin[];
  /** Filled when there are neither causes nor LoFP notes: the nearest techniques with notes. */
  nearest: Kin[];
  /** Day of the catalog that answers. */
  date: string;
}
