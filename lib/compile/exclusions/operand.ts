import type { Condition } from './condition.ts';

/** What stands on one side of a comparison. */
export type Operand =
  | { type: 'field'; name: string }
  | { type: 'text'; value: string }
  | { type: 'number'; value: string }
  | { type: 'boolean'; value: boolean }
  | { type: 'call'; name: string; of: Operand[] }
  | { type: 'condition'; condition: Condition }
  | { type: 'other' };

/** Where EQL, ES|QL and Splunk's `where` differ. */
export interface Dialect {
  /** The text of a quoted string, quotes included. */
  text(quoted: string): string;
  /** A pattern of `like` with `*` and `?` as its wildcards. */
  like(pattern: string): string;
  /** The field of the event behind a name of the query; undefined where the query computed it. */
  field(name: string): string | undefined;
}

/** Calls that give back their first argument in another spelling: the field behind them is what is compared. */
const TRANSPARENT = [
  'to_lower',
  'to_upper',
  'to_string',
  'trim',
  'mv_first',
  'lower',
  'upper',
  'tostring',
  'string',
];

export function isTransparent(call: string): boolean {
  return TRANSPARENT.includes(call);
}

/** The field of the event that an operand stands for: itself, or within a call that only changes its spelling. */
export function fieldOf(operand: Operand | undefined, dialect: Dialect): string | undefined {
  if (operand?.type === 'field') return dialect.field(operand.name);
  if (operand?.type === 'call' && isTransparent(operand.name)) return fieldOf(operand.of[0], dialect);
  return undefined;
}

/** A regular expression, marked as one. */
export function asPattern(value: string): string {
  return `/${value}/`;
}
