import { RULE_SOURCES, type RuleSource, ruleSourceOf } from './rule-source.ts';
import type { Rule, RuleKey } from './types.ts';

type Facts = Omit<Required<Rule>, 'key'>;

/**
 * Rules of one repository by columns, as they ship: like beside like takes less room, and one row is read without the
 * others. Each column has a field's value in every rule, null where it has none.
 */
export interface PackedRules {
  /** What all links begin with; their column holds the rest. */
  links: string;
  columns: { [Field in keyof Facts]: (Facts[Field] | null)[] };
}

/** Keys of the rules of one repository in their places: who asks which notes cite a rule reads no facts. */
export interface PackedKeys {
  keys: RuleKey[];
  /** The files that hold the notes which cite each; null where none does. */
  notes: (number[] | null)[];
}

/** All rules as they ship. */
export type AllPackedRules = Record<RuleSource, { keys: PackedKeys; facts: PackedRules }>;

/** All rules by their keys: repository after repository, and within each beside the rules that lie beside it there. */
export const inPlaces = (rules: readonly Rule[]): Rule[] =>
  RULE_SOURCES.flatMap((source) =>
    rules
      .filter(({ key }) => ruleSourceOf(key) === source)
      // Rules that lie beside each other are about the same: a twelfth less to download.
      .sort((a, b) => (a.link < b.link ? -1 : 1)),
  );

/**
 * Packs rules; `unpackRule` gives each back as it was.
 *
 * @param rules as `inPlaces` gives them
 * @param notes the files that hold the notes which cite a rule
 */
export function packRules(
  rules: readonly Rule[],
  notes: ReadonlyMap<RuleKey, number[]> = new Map(),
): AllPackedRules {
  const packed = RULE_SOURCES.map((source) => {
    const own = rules.filter(({ key }) => ruleSourceOf(key) === source);
    const keys = own.map(({ key }) => key);
    return [
      source,
      { keys: { keys, notes: keys.map((key) => notes.get(key) ?? null) }, facts: factsOf(own) },
    ];
  });
  return Object.fromEntries(packed) as AllPackedRules;
}

function factsOf(sorted: readonly Rule[]): PackedRules {
  const column = <Field extends keyof Facts>(field: Field) => sorted.map((rule) => rule[field] ?? null);
  const links = commonStart(sorted.map(({ link }) => link));
  return {
    links,
    columns: {
      title: column('title'),
      link: sorted.map(({ link }) => link.slice(links.length)),
      level: column('level'),
      date: column('date'),
      techniques: column('techniques'),
      tagged: column('tagged'),
      ignores: column('ignores'),
      cleanWindowsHits: column('cleanWindowsHits'),
      hash: column('hash'),
    },
  };
}

/**
 * Reads one rule and builds no other: thousands stand beside it.
 *
 * @param row of its key among the repository's.
 */
export function unpackRule({ links, columns }: PackedRules, key: RuleKey, row: number): Rule {
  const fields = Object.entries(columns)
    .map(([field, column]) => [field, column[row]])
    .filter(([, value]) => value !== null);
  // The column of each field was filled from that field.
  return { key, ...Object.fromEntries(fields), link: `${links}${columns.link[row]}` } as Rule;
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let end = 0;
  while (end < first.length && others.every((other) => other[end] === first[end])) end += 1;
  return first.slice(0, end);
}
