import type { Exclusion } from '../types.ts';
import { type Condition, group, OTHER, sidesOf, test } from './condition.ts';
import { gather } from './gather.ts';

/**
 * What the filters beside an Elastic rule's query already ignore (`rule.filters`, Kibana's filter pills): those that are
 * negated and name values.
 *
 * @param filters as TOML or JSON gives them; what has another shape is passed over.
 */
export function filterExclusions(filters: unknown): Exclusion[] {
  const read = Array.isArray(filters) ? filters.map(conditionOf) : [];
  const { excluded, asked } = sidesOf(group('all', read));
  return gather(excluded, asked);
}

function conditionOf(filter: unknown): Condition {
  if (!isRecord(filter) || !isRecord(filter.meta) || filter.meta.disabled === true) return OTHER;
  const of = group('all', testsOf(filter.query));
  return filter.meta.negate === true ? { kind: 'not', of } : of;
}

/** `wildcard: { field: { value } }`, `match_phrase: { field: "value" }` and the like. */
function testsOf(query: unknown): Condition[] {
  if (!isRecord(query)) return [];
  return ['wildcard', 'match', 'match_phrase', 'term', 'terms'].flatMap((kind) => {
    const fields = query[kind];
    return isRecord(fields)
      ? Object.entries(fields).map(([field, value]) => test(field, valuesOf(value, kind)))
      : [];
  });
}

function valuesOf(value: unknown, kind: string): string[] {
  const values = [isRecord(value) ? (value.value ?? value.query) : value].flat();
  const texts = values.filter((one) => typeof one === 'string');
  // Of a wildcard a backslash takes the meaning, another one among them.
  return kind === 'wildcard' ? texts.map((text) => text.replaceAll('\\\\', '\\')) : texts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
