import type { FoundRule, FoundRuleNote } from '../types.ts';

/** A note as the file holds it: its rules by their places in `rules`. */
export interface StoredRuleNote extends Omit<FoundRuleNote, 'kind' | 'rules'> {
  rules: number[];
}

/** What is made of a compiled catalog for search, kept beside it: plain data. */
export interface RuleSearchFile {
  /** Raised as `SearchFile.version` is. */
  version: typeof RULE_SEARCH_VERSION;
  /** Rules, then notes, in the order of their numbers in `index`. */
  rules: Omit<FoundRule, 'kind'>[];
  notes: StoredRuleNote[];
  /** Every word that can be searched, the most frequent first. */
  vocabulary: string[];
  /** MiniSearch, serialised, as text: its many small objects are read from JSON faster than out of a copy. */
  index: string;
}

export const RULE_SEARCH_VERSION = 2;
