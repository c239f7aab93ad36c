import type { TechniqueId } from '../attack/technique.ts';
import { type CompiledLookup, isOpenCause } from './lookup.ts';
import { present } from './sources/values.ts';
import type { CompiledNote, CompiledRule, CompiledRuleKey, CompiledSourceInfo } from './types.ts';

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

/** Notes of each kind that a popover gets: it names the number of all, and the reader shows them. */
export const BRIEF = 40;

/**
 * What a catalog, or a part of one, says of a technique.
 *
 * @param numbers the technique in every number.
 */
export function techniqueNotes(
  { rule, notesOf }: CompiledLookup<NoteRule & Pick<CompiledRule, 'techniques' | 'tagged'>>,
  numbers: readonly TechniqueId[],
  sources: readonly CompiledSourceInfo[],
  most?: number,
): RuleNotes {
  const bears = (key: CompiledRuleKey) => rule(key)?.techniques.some((own) => numbers.includes(own)) ?? false;
  return ruleNotes(notesOf(numbers), { rule, bears, sources, most });
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
    rules: rules.map(noteRule),
  };
}

/** As much of a rule as its notes show. */
export function noteRule({ key, source, title, link, author, level }: NoteRule): NoteRule {
  return { key, source, title, ...present({ link, author, level }) };
}
