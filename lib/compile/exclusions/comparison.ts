import { conditionOfCall } from './calls.ts';
import { type Condition, OTHER, test } from './condition.ts';
import { type Dialect, fieldOf, type Operand } from './operand.ts';

/**
 * The condition that a comparison makes.
 *
 * @param decorate what the operator says of each value, in wildcards.
 */
export function compare(
  left: Operand,
  rights: readonly Operand[],
  dialect: Dialect,
  decorate: (value: string) => string,
): Condition {
  const [right] = rights;
  // `startsWith(x, y) == false` negates like `not`.
  if (right?.type === 'boolean' && (left.type === 'call' || left.type === 'condition')) {
    return negate(asCondition(left, dialect), !right.value);
  }
  const field = fieldOf(left, dialect);
  if (field === undefined) return OTHER;
  return test(
    field,
    rights.flatMap((one) => (one.type === 'text' || one.type === 'number' ? [decorate(one.value)] : [])),
  );
}

/** What an operand asks for where a condition is wanted. */
export function asCondition(operand: Operand, dialect: Dialect): Condition {
  if (operand.type === 'condition') return operand.condition;
  return operand.type === 'call' ? conditionOfCall(operand.name, operand.of, dialect) : OTHER;
}

export function asOperand(condition: Condition): Operand {
  return { type: 'condition', condition };
}

export function negate(condition: Condition, negated: boolean): Condition {
  return negated ? { kind: 'not', of: condition } : condition;
}
