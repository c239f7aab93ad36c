import type { TechniqueId } from '../attack/technique.ts';
import { once } from '../once.ts';
import { byCodeUnits } from './text.ts';
import type { CompiledNote, CompiledRule, CompiledRuleKey } from './types.ts';

/** As much of a rule as a lookup needs; whoever has more gets it back. */
type Ranked = Pick<CompiledRule, 'key' | 'techniques' | 'tagged'>;

/** A compiled catalog, or a part of one, opened for questions. */
export interface CompiledLookup<R extends Ranked = CompiledRule> {
  /** The rule of a key (`sigma:<id>`). */
  rule(key: string): R | undefined;
  /** Notes of a technique in any of these numbers, best first. */
  notesOf(numbers: readonly TechniqueId[]): CompiledNote[];
  /** Notes that a rule itself makes, best first. */
  notesOfRule(key: CompiledRuleKey): CompiledNote[];
}

export function openCompiled<R extends Ranked>(catalog: {
  rules: readonly R[];
  notes: readonly CompiledNote[];
}): CompiledLookup<R> {
  const { rules, notes } = catalog;
  const byKey = new Map<string, R>(rules.map((rule) => [rule.key, rule]));
  // Each is made when it is first asked for: a hover needs one of them.
  const byTechnique = once(() => indexed(notes, (note) => note.techniques));
  const byRule = once(() => indexed(notes, (note) => note.rules));

  return {
    rule: (key) => byKey.get(key),
    notesOf(numbers) {
      const found = [...new Set(numbers.flatMap((id) => byTechnique().get(id) ?? []))];
      const bears = (key: CompiledRuleKey) => byKey.get(key)?.techniques.some((id) => numbers.includes(id));
      return ranked(found, byKey, (note) => note.rules.filter(bears));
    },
    notesOfRule: (key) => ranked(byRule().get(key) ?? [], byKey, () => [key]),
  };
}

/** Whether a note can stand among the open causes of these rules: none of them ignores what it names. */
export function isOpenCause(note: CompiledNote, rules: readonly CompiledRuleKey[] = note.rules): boolean {
  const ignoring = new Set(note.ignoredBy);
  return note.grade === 'cause' && !rules.every((key) => ignoring.has(key));
}

const GRADES = { cause: 0, advice: 1, 'says-little': 2 } as const;

/**
 * Causes before advice before what says little; what the rules ignore and what a machine wrote last among its kind;
 * then by the rules that make the note, each weighing one divided by the number of techniques it is tagged with.
 */
function ranked(
  notes: readonly CompiledNote[],
  byKey: ReadonlyMap<string, Ranked>,
  rulesOf: (note: CompiledNote) => CompiledRuleKey[],
): CompiledNote[] {
  return notes
    .map((note) => {
      const rules = rulesOf(note);
      const weight = rules.reduce((sum, key) => sum + 1 / Math.max(1, byKey.get(key)?.tagged ?? 1), 0);
      const isIgnored = note.grade === 'cause' && !isOpenCause(note, rules);
      return { note, weight, isIgnored };
    })
    .sort(
      (a, b) =>
        GRADES[a.note.grade] - GRADES[b.note.grade] ||
        Number(a.isIgnored) - Number(b.isIgnored) ||
        Number(a.note.origin === 'generated') - Number(b.note.origin === 'generated') ||
        b.weight - a.weight ||
        byCodeUnits(a.note.text, b.note.text),
    )
    .map(({ note }) => note);
}

function indexed<K>(notes: readonly CompiledNote[], keysOf: (note: CompiledNote) => readonly K[]) {
  const index = new Map<K, CompiledNote[]>();
  for (const note of notes) {
    for (const key of new Set(keysOf(note))) {
      const held = index.get(key);
      if (held) held.push(note);
      else index.set(key, [note]);
    }
  }
  return index;
}
