import type { Rule, RuleKey } from './types.ts';

/**
 * Rules of one repository by columns, as they ship: like beside like takes less room, and one row is read without the
 * others. Each column has a field's value in every rule, null where it has none.
 */
export interface PackedRules {
  /** What all links begin with; their column holds the rest. */
  links: string;
  columns: { [Field in keyof Required<Rule>]: (Rule[Field] | null)[] };
}

/** Packs rules of one repository, in any order; `unpackRule` gives each back as it was. */
export function packRules(rules: readonly Rule[]): PackedRules {
  // Rules that lie beside each other are about the same: a twelfth less to download.
  const sorted = rules.toSorted((a, b) => (a.link < b.link ? -1 : 1));
  const column = <Field extends keyof Rule>(field: Field) => sorted.map((rule) => rule[field] ?? null);
  const links = commonStart(sorted.map(({ link }) => link));
  return {
    links,
    columns: {
      key: column('key'),
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
 * @param key `sigma:<id>`, or whatever a page claims to be one.
 * @returns undefined where no rule has the key.
 */
export function unpackRule({ links, columns }: PackedRules, key: string): Rule | undefined {
  const row = columns.key.indexOf(key as RuleKey);
  if (row < 0) return undefined;
  const fields = Object.entries(columns)
    .map(([field, column]) => [field, column[row]])
    .filter(([, value]) => value !== null);
  // The column of each field was filled from that field.
  return { ...Object.fromEntries(fields), link: `${links}${columns.link[row]}` } as Rule;
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let end = 0;
  while (end < first.length && others.every((other) => other[end] === first[end])) end += 1;
  return first.slice(0, end);
}
