import type { ShippedNote, TechniqueNotes } from '../catalog/types.ts';
import type { NoteRule, RuleNotes } from '../compile/rule-notes.ts';
import type { Exclusion } from '../compile/types.ts';

export type { NoteRule, RuleNote, RuleNotes } from '../compile/rule-notes.ts';

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
  causes: ShippedNote[];
  weThink: ShippedNote[];
  alreadyIgnored: ShippedNote[];
  /** Its own notes; absent where its source isn't compiled on this machine. */
  compiled?: RuleNotes;
  /** Day of the bundled catalog. */
  date: string;
}
