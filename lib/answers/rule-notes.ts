import { isOpenCause } from '../compile/lookup.ts';
import type { CompiledNote, CompiledRuleKey, CompiledSourceInfo } from '../compile/types.ts';
import type { NoteRule, RuleNote, RuleNotes } from './types.ts';

export interface RuleNotesOptions {
  /** The rule of a key, with at least what notes show of it. */
  rule: (key: CompiledRuleKey) => (NoteRule & { tagged: number }) | undefined;
  /** Whether a rule bears on what was asked. */
  bears: (key: CompiledRuleKey) => boolean;
  /** What is compiled on this machine. */
  sources: readonly CompiledSourceInfo[];
  /** Notes to give of each kind at most; all where absent. */
  most?: number | undefined;
}

/**
 * Lays compiled notes out for the views.
 *
 * @param notes best first, each with at least one rule that bears.
 */
export function ruleNotes(notes: readonly CompiledNote[], options: RuleNotesOptions): RuleNotes {
  const { sources, most } = options;
  const all = notes.map((note) => viewOf(note, options)).filter(({ rules }) => rules.length > 0);
  const isCause = ({ grade, ignored }: RuleNote) => grade === 'cause' && !ignored;
  const causes = all.filter(isCause);
  const rest = all.filter((note) => !isCause(note));
  const standing = new Set(all.flatMap(({ rules }) => rules.map(({ source }) => source)));
  return {
    causes: causes.slice(0, most),
    rest: rest.slice(0, most),
    total: { causes: causes.length, rest: rest.length },
    sources: sources
      .filter(({ name }) => standing.has(name))
      .map(({ name, asOf, licence }) => ({ name, ...(asOf !== undefined && { asOf }), licence })),
  };
}

function viewOf(note: CompiledNote, { rule, bears }: RuleNotesOptions): RuleNote {
  const keys = note.rules.filter(bears);
  const rules = keys.flatMap((key) => rule(key) ?? []).sort((a, b) => a.tagged - b.tagged);
  const ignored = note.grade === 'cause' && !isOpenCause(note, keys);
  const { text, grade, origin } = note;
  return {
    text,
    grade,
    ...(origin && { origin }),
    ...(ignored && { ignored }),
    rules: rules.map(({ key, source, title, link, author, level }) => ({
      key,
      source,
      title,
      ...(link !== undefined && { link }),
      ...(author !== undefined && { author }),
      ...(level !== undefined && { level }),
    })),
  };
}
