import type { FoundRule, FoundRuleNote } from '../types.ts';
import { openIndex, type WordIndex } from '../word-index.ts';
import { RULE_INDEX_OPTIONS } from './fields.ts';
import { RULE_SEARCH_VERSION, type RuleSearchFile } from './types.ts';

/** The opened search of a compiled catalog. */
export interface RuleSearch {
  rules: FoundRule[];
  notes: FoundRuleNote[];
  vocabulary: readonly string[];
  index: WordIndex;
}

/**
 * Opens what `buildRuleSearch` made.
 *
 * @returns undefined where there is nothing, or what another version of LoFP Lens left: the bundled catalog is still
 *   searched then, and the next update makes it anew.
 */
export function openRuleSearch(stored: unknown): RuleSearch | undefined {
  if ((stored as Partial<RuleSearchFile> | null | undefined)?.version !== RULE_SEARCH_VERSION)
    return undefined;
  const file = stored as RuleSearchFile;
  const rules = file.rules.map((rule): FoundRule => ({ kind: 'rule', ...rule }));
  const notes = file.notes.map(
    (note): FoundRuleNote => ({
      kind: 'rule-note',
      ...note,
      rules: note.rules.flatMap((place) => rules[place] ?? []),
    }),
  );
  const index = openIndex(JSON.parse(file.index), RULE_INDEX_OPTIONS, [...rules, ...notes]);
  return { rules, notes, vocabulary: file.vocabulary, index };
}
