import type { CuratedNote, TechniqueNotes } from '../catalog/types.ts';
import type { CompiledNote, CompiledRule, CompiledSourceInfo, Exclusion } from '../compile/types.ts';

/** A rule as far as its notes name it. The licence is that of its source. */
export type NoteRule = Pick<CompiledRule, 'key' | 'source' | 'title' | 'link' | 'author' | 'level'>;

/** A sentence in the words of the rules' authors. */
export interface RuleNote extends Pick<CompiledNote, 'text' | 'grade' | 'origin'> {
  /** The rules that make it, of those that bear on what was asked; never empty. */
  rules: NoteRule[];
  /** Whether each of these rules ignores what the note names: then it isn't what set one of them off. */
  ignored?: true;
}

/** What compiled sources say, best first. */
export interface RuleNotes {
  /** Causes that no rule ignores; those that a machine wrote last. */
  causes: RuleNote[];
  /** What the rules ignore themselves, advice, and what says little. Never shown as causes. */
  rest: RuleNote[];
  /** How many there are, also where the lists were cut. */
  total: { causes: number; rest: number };
  /** Whose words these are: the sources that stand in the lists. */
  sources: Pick<CompiledSourceInfo, 'name' | 'asOf' | 'licence'>[];
}

/** The answer to "what is known about this technique", from the bundled catalog and what was compiled. */
export interface TechniqueAnswer extends TechniqueNotes {
  /** Absent where nothing is compiled on this machine. */
  compiled?: RuleNotes;
}

/** Facts of a rule, wherever they come from. */
export interface RuleFacts extends Omit<NoteRule, 'author'> {
  author?: string;
  /** Days of the rule's making and last change, `YYYY-MM-DD`. */
  created?: string;
  modified?: string;
  /** The most specific techniques, current numbers. */
  techniques: string[];
  /** Names of what its own logic ignores, each once. */
  ignores: string[];
  /** With fields and values, where the rule is compiled on this machine. */
  exclusions?: Exclusion[];
  /** Times SigmaHQ saw it fire on a clean Windows install. */
  cleanWindowsHits?: number;
}

/** The answer to "what is known about this rule". */
export interface RuleAnswer {
  rule: RuleFacts;
  /** Curated notes by how they bear on it: its prose documents them; we think so; its filter ignores them already. */
  causes: CuratedNote[];
  weThink: CuratedNote[];
  alreadyIgnored: CuratedNote[];
  /** Its own notes; absent where its source isn't compiled on this machine. */
  compiled?: RuleNotes;
  /** Day of the bundled catalog. */
  date: string;
}
