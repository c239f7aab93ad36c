import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, Rule } from '../catalog/types.ts';
import type { CompiledNote, Exclusion } from '../compile/types.ts';
import { error, type Finding, warning } from './finding.ts';

export interface Citations {
  registry: Registry;
  /** Facts of a public rule. */
  rule: (key: string) => Rule | undefined;
  /** What a compiled catalog holds of a rule; undefined where none is given, or where it lacks the rule. */
  compiled: (key: string) => CompiledWords | undefined;
}

/** What a note's citation can be held against, besides the facts. */
export interface CompiledWords {
  notes: readonly CompiledNote[];
  exclusions: readonly Exclusion[];
}

/** Whether what a note cites bears it out, as far as can be told without reading. */
export function checkCited(note: CuratedNote, citations: Citations): Finding[] {
  const { id, rules, excludes, reach } = note;
  const { compiled } = citations;
  const carries = carrierOf(note, citations);
  return [
    ...[...rules, ...excludes, ...reach]
      .filter((key) => !carries(key))
      .map((key) => error(id, `${key} carries none of its techniques`)),
    // data/rules.json knows exclusions by name, and a third of them has none.
    ...excludes
      .filter((key) => compiled(key)?.exclusions.length === 0)
      .map((key) => error(id, `excludes: ${key} ignores nothing`)),
    ...rules.flatMap((key) => checkDocuments(id, key, compiled(key)?.notes)),
    ...rules.flatMap((key) => checkNames(note, key, citations)),
  ];
}

/** A rule that is cited for its words must have some. Whether few words name this cause, a person has to say. */
function checkDocuments(id: string, key: string, notes: readonly CompiledNote[] | undefined): Finding[] {
  if (notes === undefined) return [];
  if (notes.length === 0) return [error(id, `rules: ${key} documents nothing; cite it under reach`)];
  if (notes.some(({ grade }) => grade !== 'says-little')) return [];
  return [warning(id, `rules: ${key} says little; does it name this very cause?`)];
}

/** Whether a rule carries a technique of the note's families; a rule without any may be cited anywhere. */
function carrierOf({ techniques }: CuratedNote, { registry, rule }: Citations): (key: string) => boolean {
  const families = new Set(techniques.flatMap((id) => familyNumbers(id, registry)));
  return (key) => {
    const tagged = rule(key)?.techniques ?? [];
    return (
      tagged.length === 0 || tagged.some((id) => familyNumbers(id, registry).some((own) => families.has(own)))
    );
  };
}

/** A technique's family in every number: its parent, and what both were called before. */
function familyNumbers(id: TechniqueId, registry: Registry): TechniqueId[] {
  const current = registry.currentOf(id);
  const [parent = current] = current.split('.');
  return [current, parent].flatMap((each) => [each, ...registry.formerOf(each)]);
}

/**
 * Names that shall fit, and that the rule ignores: as the name of an exclusion, or as a word in its values. There it may
 * be one condition of several, or what the rule asks for too, so that a person has to look.
 */
function checkNames({ id, names }: CuratedNote, key: string, { rule, compiled }: Citations): Finding[] {
  const ignored = new Set((rule(key)?.ignores ?? []).map((name) => name.toLowerCase()));
  const values = (compiled(key)?.exclusions ?? []).flatMap((exclusion) => exclusion.values);
  return names.fits.flatMap((name) => {
    if (ignored.has(name.toLowerCase())) return [error(id, `names.fits: ${key} ignores ${name}`)];
    const value = values.find((each) => holdsWord(each, name));
    return value === undefined ? [] : [warning(id, `names.fits: ${key} ignores ${value}; is that ${name}?`)];
  });
}

/** Whether a name stands in a value as a word, whatever its case. */
function holdsWord(value: string, name: string): boolean {
  const literal = RegExp.escape(name.toLowerCase());
  return new RegExp(`(?<![a-z0-9])${literal}(?![a-z0-9])`).test(value.toLowerCase());
}
