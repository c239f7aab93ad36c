import { asCondition, asOperand, compare, negate } from './comparison.ts';
import { type Condition, group, OTHER } from './condition.ts';
import { asPattern, type Dialect, type Operand } from './operand.ts';
import { type Reader, UnreadableQuery } from './reader.ts';

const SPANS =
  /^(?:milliseconds?|ms|seconds?|sec|s|minutes?|min|m|hours?|h|days?|d|weeks?|w|months?|mo|quarters?|years?|y)$/i;
const LIKES = ['like', 'like~'] as const;
const PATTERNS = ['rlike', 'regex', 'regex~', 'matches'] as const;

/**
 * Reads a boolean expression of EQL, ES|QL or Splunk's `where`: the three share their precedence (`not` before `and`
 * before `or`) and their comparisons.
 *
 * @throws UnreadableQuery where the grammar doesn't hold.
 */
export function readCondition(reader: Reader, dialect: Dialect): Condition {
  return asCondition(readAny(reader, dialect), dialect);
}

function readAny(reader: Reader, dialect: Dialect): Operand {
  return reader.nested(() => readJoined(reader, dialect, 'any'));
}

function readJoined(reader: Reader, dialect: Dialect, kind: 'any' | 'all'): Operand {
  const read = () => (kind === 'any' ? readJoined(reader, dialect, 'all') : readNot(reader, dialect));
  const first = read();
  const of: Condition[] = [];
  while (reader.takes(kind === 'any' ? 'or' : 'and')) of.push(asCondition(read(), dialect));
  return of.length === 0 ? first : asOperand(group(kind, [asCondition(first, dialect), ...of]));
}

function readNot(reader: Reader, dialect: Dialect): Operand {
  if (!reader.takes('not')) return readComparison(reader, dialect);
  return reader.nested(() => asOperand({ kind: 'not', of: asCondition(readNot(reader, dialect), dialect) }));
}

function readComparison(reader: Reader, dialect: Dialect): Operand {
  const left = readSum(reader, dialect);
  if (reader.takes('is')) {
    reader.takes('not');
    reader.expect('null');
    return asOperand(OTHER);
  }
  const negated = reader.takes('not') !== undefined;
  const word = reader.takes('in', 'in~', ...LIKES, ...PATTERNS);
  if (word) {
    const rights = readList(reader, dialect);
    const decorate = LIKES.some((like) => like === word)
      ? dialect.like
      : PATTERNS.some((pattern) => pattern === word)
        ? asPattern
        : (value: string) => value;
    return asOperand(negate(compare(left, rights, dialect, decorate), negated));
  }
  if (negated)
    throw new UnreadableQuery(`unexpected "not" before ${JSON.stringify(reader.peek()?.text ?? 'end')}`);
  const sign = reader.takes(':', '==', '=~', '=', '!=', '<=', '>=', '<', '>');
  if (!sign) return left;
  const rights = sign === ':' ? readList(reader, dialect) : [readSum(reader, dialect)];
  if (sign.startsWith('<') || sign.startsWith('>')) return asOperand(OTHER);
  return asOperand(
    negate(
      compare(left, rights, dialect, (value) => value),
      sign === '!=',
    ),
  );
}

function readList(reader: Reader, dialect: Dialect): Operand[] {
  if (!reader.takes('(')) return [readSum(reader, dialect)];
  return readArguments(reader, dialect);
}

/** What stands between parentheses, the opening one read already. */
function readArguments(reader: Reader, dialect: Dialect): Operand[] {
  const of: Operand[] = [];
  if (reader.takes(')')) return of;
  do of.push(readAny(reader, dialect));
  while (reader.takes(','));
  reader.expect(')');
  return of;
}

/** Arithmetic tells nothing of what is ignored; it is read only to get past it. */
function readSum(reader: Reader, dialect: Dialect): Operand {
  const first = readOperand(reader, dialect);
  let sums = false;
  while (reader.takes('+', '-', '*', '/', '%', '.')) {
    readOperand(reader, dialect);
    sums = true;
  }
  return sums ? { type: 'other' } : first;
}

function readOperand(reader: Reader, dialect: Dialect): Operand {
  const { kind, text } = reader.next();
  const operand = ((): Operand => {
    if (kind === 'string') return { type: 'text', value: dialect.text(text) };
    if (kind === 'number') {
      if (SPANS.test(reader.peek()?.text ?? '')) reader.next();
      return { type: 'number', value: text };
    }
    if (kind === 'word') return readName(reader, dialect, text);
    if (text === '(') {
      const inner = readAny(reader, dialect);
      reader.expect(')');
      return inner;
    }
    if (text === '-' || text === '+') return readOperand(reader, dialect);
    if (text === '*') return { type: 'other' };
    if (text === '{' || text === '[') {
      reader.skipTo(text === '{' ? '}' : ']');
      return { type: 'other' };
    }
    throw new UnreadableQuery(`unexpected ${JSON.stringify(text)}`);
  })();
  while (reader.takes('::')) reader.next();
  return operand;
}

function readName(reader: Reader, dialect: Dialect, text: string): Operand {
  const name = text.toLowerCase();
  if (name === 'true' || name === 'false') return { type: 'boolean', value: name === 'true' };
  if (name === 'null') return { type: 'other' };
  if (['and', 'or'].includes(name)) throw new UnreadableQuery(`unexpected ${JSON.stringify(text)}`);
  if (reader.takes('(')) return { type: 'call', name, of: readArguments(reader, dialect) };
  if (reader.sees('[') && reader.peek(1)?.kind === 'number') {
    reader.next();
    reader.skipTo(']');
  }
  return { type: 'field', name: text.replace(/^\?/, '').replaceAll('`', '') };
}
