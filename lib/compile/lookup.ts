import type { TechniqueId } from '../attack/technique.ts';
import { byCodeUnits } from './text.ts';
import type { CompiledCatalog, CompiledNote, CompiledRule, CompiledRuleKey } from './types.ts';

/** A compiled catalog, opened for questions. */
export interface CompiledLookup {
  /** The rule of a key (`sigma:<id>`). */
  rule(key: string): CompiledRule | undefined;
  /** Rules by a bare id, or by their exact title; case and white space aside. */
  rulesNamed(idOrTitle: string): CompiledRule[];
  /** Notes of a technique in any of these numbers, best first. */
  notesOf(numbers: readonly TechniqueId[]): CompiledNote[];
  /** Notes that a rule itself makes, best first. */
  notesOfRule(key: CompiledRuleKey): CompiledNote[];
}

export function openCompiled({ rules, notes }: CompiledCatalog): CompiledLookup {
  const byKey = new Map<string, CompiledRule>(rules.map((rule) => [rule.key, rule]));
  const byName = Map.groupBy(
    rules.flatMap((rule) => [
      { name: folded(rule.title), rule },
      { name: bareId(rule.key), rule },
    ]),
    ({ name }) => name,
  );
  const byTechnique = indexed(notes, (note) => note.techniques);
  const byRule = indexed(notes, (note) => note.rules);

  return {
    rule: (key) => byKey.get(key),
    rulesNamed: (name) => [...new Set((byName.get(folded(name)) ?? []).map(({ rule }) => rule))],
    notesOf(numbers) {
      const found = [...new Set(numbers.flatMap((id) => byTechnique.get(id) ?? []))];
      const bears = (key: CompiledRuleKey) => byKey.get(key)?.techniques.some((id) => numbers.includes(id));
      return ranked(found, byKey, (note) => note.rules.filter(bears));
    },
    notesOfRule: (key) => ranked(byRule.get(key) ?? [], byKey, () => [key]),
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
  byKey: ReadonlyMap<string, CompiledRule>,
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

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
const bareId = (key: string) => key.slice(key.indexOf(':') + 1);
