import { type Condition, OTHER, test } from './condition.ts';
import { readKql } from './kql.ts';
import { asPattern, type Dialect, fieldOf, type Operand } from './operand.ts';

/** How a call says it of the values in its arguments. */
const DECORATIONS: Record<string, (value: string, dialect: Dialect) => string> = {
  startswith: (value) => `${value}*`,
  starts_with: (value) => `${value}*`,
  endswith: (value) => `*${value}`,
  ends_with: (value) => `*${value}`,
  stringcontains: (value) => `*${value}*`,
  contains: (value) => `*${value}*`,
  wildcard: (value) => value,
  cidrmatch: (value) => value,
  cidr_match: (value) => value,
  match: asPattern,
  like: (value, dialect) => dialect.like(value),
  in: (value) => value,
};

/**
 * What a call asks of the event, where it is a condition.
 *
 * @param name in lower case; EQL's `~` (ignoring case) says nothing of the value.
 */
export function conditionOfCall(name: string, of: readonly Operand[], dialect: Dialect): Condition {
  const call = name.replace(/~$/, '');
  const [first, ...others] = of;
  // ES|QL's way to put a Kibana query inside: its own grammar, its own negations.
  if (call === 'kql') return first?.type === 'text' ? readKql(first.value) : OTHER;
  const decorate = DECORATIONS[call];
  const field = fieldOf(first, dialect);
  if (!decorate || field === undefined) return OTHER;
  return test(
    field,
    others.flatMap((one) => (one.type === 'text' ? [decorate(one.value, dialect)] : [])),
  );
}
