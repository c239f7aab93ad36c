/** One comparison of a rule: a field (absent for a free search word) and the values it may have. */
export interface Test {
  kind: 'test';
  field?: string;
  /** Decoded; wildcards are `*` and `?`, a regular expression stands between slashes. */
  values: string[];
}

/** What a rule asks of an event, whichever language it is written in. */
export type Condition =
  | Test
  | { kind: 'all' | 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }
  /** A comparison that names no value: a range, two fields, a call we don't read. */
  | { kind: 'other' };

export const OTHER: Condition = { kind: 'other' };

export interface Sides {
  /** Tests that speak against the alert: beneath an odd number of negations. */
  excluded: Test[];
  /** Tests that speak for it. */
  asked: Test[];
}

/** Divides the tests of a condition by how often they are negated, so that a double negation is no exclusion. */
export function sidesOf(condition: Condition): Sides {
  const sides: Sides = { excluded: [], asked: [] };
  const walk = (part: Condition, negated: boolean): void => {
    if (part.kind === 'test') sides[negated ? 'excluded' : 'asked'].push(part);
    else if (part.kind === 'not') walk(part.of, !negated);
    else if (part.kind !== 'other') for (const child of part.of) walk(child, negated);
  };
  walk(condition, false);
  return sides;
}

/** A condition of several; one alone stands for itself. */
export function group(kind: 'all' | 'any', of: Condition[]): Condition {
  const [only] = of;
  return only && of.length === 1 ? only : { kind, of };
}

/** A test, unless nothing is left to compare with: `x : *` and `x != null` only ask whether the field is there. */
export function test(field: string | undefined, values: readonly string[]): Condition {
  const telling = values.filter((value) => /[^*?\s]/.test(value));
  if (telling.length === 0) return OTHER;
  return { kind: 'test', ...(field !== undefined && { field }), values: telling };
}
