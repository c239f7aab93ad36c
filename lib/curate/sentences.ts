import { familyOf } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { CompiledNote, CompiledRule } from '../compile/types.ts';
import { headOf, ignoresLine, sentenceOf, shortened } from './rule-lines.ts';
import type { Voices } from './voices.ts';

/** Causes of a machine that a rule may show where no person wrote one there. */
const HINTS = 2;

/** Rules that say the same. */
interface Group {
  technique: string;
  rules: CompiledRule[];
  notes: CompiledNote[];
}

export interface SentencesOptions {
  voices: Voices;
  /** The family that the paper is of: its techniques order the rules. */
  family: TechniqueId;
  /** What else to say beside a rule. */
  remarksOn: (rule: CompiledRule) => string[];
}

/**
 * Lays out rules with what they say so that no sentence is read twice: rules of one technique that say the same stand
 * together, and what comes again elsewhere has a number (§3) and stands for itself after that.
 *
 * @returns Markdown, a heading for each technique, the groups of many rules first.
 */
export function sentenceLines(rules: readonly CompiledRule[], options: SentencesOptions): string[] {
  const groups = groupsOf(rules, options);
  const times = Map.groupBy(
    groups.flatMap(({ notes }) => notes),
    (note) => note,
  );
  const listed = new Set<string>(rules.map(({ key }) => key));
  const numbers = new Map<CompiledNote, number>();

  const lineOf = (note: CompiledNote, { rules: own }: Group): string => {
    const number = numbers.get(note);
    if (number !== undefined) return `  > §${number}`;
    const recurs = (times.get(note)?.length ?? 0) > 1;
    if (recurs) numbers.set(note, numbers.size + 1);
    const elsewhere = note.rules.filter((key) => !listed.has(key)).length;
    return `  > ${recurs ? `§${numbers.size} ` : ''}${sentenceOf(note, own, elsewhere)}`;
  };

  return [...Map.groupBy(groups, ({ technique }) => technique)].flatMap(([technique, same]) => [
    ...(technique === '' ? [] : [`### ${technique}`]),
    ...same.flatMap((group) => [
      ...group.rules.flatMap((rule) => [
        headOf(rule, options.remarksOn(rule)),
        ...ignoresLine(rule),
        ...hintLines(rule, group, options.voices),
      ]),
      ...group.notes.map((note) => lineOf(note, group)),
    ]),
  ]);
}

function groupsOf(rules: readonly CompiledRule[], { voices, family }: SentencesOptions): Group[] {
  const ownOf = ({ techniques }: CompiledRule) =>
    techniques.filter((id) => familyOf(id) === family).toSorted()[0] ?? '';
  const said = (rule: CompiledRule) => voices.written(rule).map(({ text }) => text);
  const groups = Map.groupBy(rules, (rule) => JSON.stringify([ownOf(rule), ...said(rule).sort()]));
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same;
      return first ? [{ technique: ownOf(first), rules: same, notes: voices.written(first) }] : [];
    })
    .sort((a, b) =>
      a.technique === b.technique ? b.rules.length - a.rules.length : a.technique < b.technique ? -1 : 1,
    );
}

function hintLines(rule: CompiledRule, { notes }: Group, voices: Voices): string[] {
  if (notes.some(({ grade }) => grade === 'cause')) return [];
  return voices
    .generated(rule)
    .filter(({ ignoredBy = [] }) => !ignoredBy.includes(rule.key))
    .slice(0, HINTS)
    .map((note) => `  (by a machine) ${shortened(note)}`);
}
