import { type Condition, group, OTHER, test } from './condition.ts';
import type { Dialect } from './operand.ts';
import { Reader, type Token, UnreadableQuery } from './reader.ts';

/** The text of a word or of a quoted string of a search. */
export function textOf(word: string): string {
  return word.replace(/^"([\s\S]*)"$/, '$1').replace(/\\(["\\])/g, '$1');
}

/**
 * Reads the words of Splunk's `search`: `NOT` binds to the next clause, the rest stands side by side.
 * @throws UnreadableQuery where a parenthesis stays open.
 */
export function readSearchWords(tokens: readonly Token[], dialect: Dialect): Condition {
  const reader = new Reader(tokens);
  const condition = readClauses(reader, dialect);
  if (!reader.done) throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
  return condition;
}

function readClauses(reader: Reader, dialect: Dialect): Condition {
  return reader.nested(() => {
    const of: Condition[] = [];
    while (!reader.done && !reader.sees(')')) {
      if (!reader.takes('and', 'or', ',')) of.push(readClause(reader, dialect));
    }
    return group('all', of);
  });
}

function readClause(reader: Reader, dialect: Dialect): Condition {
  if (reader.takes('not')) return reader.nested(() => ({ kind: 'not', of: readClause(reader, dialect) }));
  const { kind, text } = reader.next();
  if (text === '(') {
    const condition = readClauses(reader, dialect);
    reader.expect(')');
    return condition;
  }
  if (text === '[') {
    // A search inside the search gives its values only when it runs.
    reader.skipTo(']');
    return OTHER;
  }
  if (kind === 'sign') {
    if (text.startsWith('`')) return OTHER;
    throw new UnreadableQuery(`unexpected ${JSON.stringify(text)}`);
  }
  return readComparison(reader, textOf(text), dialect);
}

function readComparison(reader: Reader, word: string, dialect: Dialect): Condition {
  const field = dialect.field(word);
  if (reader.sees('in') && reader.sees('(', 1)) {
    reader.next();
    reader.next();
    const values: string[] = [];
    while (!reader.takes(')')) {
      const token = reader.next();
      if (token.kind !== 'sign') values.push(textOf(token.text));
      else if (token.text !== ',' && !token.text.startsWith('`'))
        throw new UnreadableQuery(`unexpected ${JSON.stringify(token.text)} in a list`);
    }
    return field === undefined ? OTHER : test(field, values);
  }
  const sign = reader.takes('!=', '=', '<', '<=', '>', '>=');
  if (!sign) return test(undefined, [word]);
  const value = reader.next();
  if (value.text === '[') reader.skipTo(']');
  if (value.kind === 'sign' || field === undefined || /^[<>]/.test(sign)) return OTHER;
  const equal = test(field, [textOf(value.text)]);
  return sign === '!=' ? { kind: 'not', of: equal } : equal;
}
