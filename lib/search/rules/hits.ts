import { excerpt } from '../excerpt.ts';
import { matchesIn, missingIn } from '../highlight.ts';
import type { FoundRule, FoundRuleNote, Range } from '../types.ts';

/** A text with its matched words. */
export interface Matched {
  text: string;
  ranges: Range[];
}

/** A compiled rule that was found. */
export interface RuleHit {
  rule: FoundRule;
  /** Matched words of the title. */
  ranges: Range[];
  /** What it ignores, by name, where the title lacks a word that was searched. */
  ignores?: Matched;
}

/** A compiled note that was found. */
export interface RuleNoteHit {
  note: FoundRuleNote;
  /** Its sentence, or the sentence from shortly before its first match on. */
  shown: Matched;
  /** Title of its first rule, where the sentence lacks a word that was searched. */
  title?: Matched;
}

/** Characters of a sentence that are kept before its first match: about two of the lines that it has. */
const LEAD = 110;

/** @param typed the words that were searched, as stems */
export function asRuleHit(rule: FoundRule, typed: readonly string[]): RuleHit {
  const ranges = matchesIn(rule.title, typed);
  const missing = missingIn(rule.title, typed);
  const names = rule.names.filter((name) => matchesIn(name, missing).length > 0);
  if (names.length === 0) return { rule, ranges };
  return { rule, ranges, ignores: matched(names.join(', '), typed) };
}

/** @param typed the words that were searched, as stems */
export function asRuleNoteHit(note: FoundRuleNote, typed: readonly string[]): RuleNoteHit {
  const first = matchesIn(note.text, typed)[0];
  const shown = matched(first ? excerpt(note.text, first[0], LEAD) : note.text, typed);
  const title = note.rules[0]?.title ?? '';
  if (matchesIn(title, missingIn(note.text, typed)).length === 0) return { note, shown };
  return { note, shown, title: matched(title, typed) };
}

const matched = (text: string, typed: readonly string[]): Matched => ({
  text,
  ranges: matchesIn(text, typed),
});
