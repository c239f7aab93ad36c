import { type Condition, group, OTHER, test } from './condition.ts';
import { Reader, tokensOf, UnreadableQuery } from './reader.ts';

const TOKEN = new RegExp(
  [
    String.raw`(?<skip>\s+)`,
    String.raw`(?<string>"(?:[^"\\]|\\[\s\S])*"|\/(?:[^/\\]|\\[\s\S])+\/)`,
    // Boosts and fuzziness change the score alone; ranges hold no value to name.
    String.raw`(?<sign>&&|\|\||[():+!]|-(?=\S)|[[{][^\]}]*[\]}]|[~^][\d.]*|[<>]=?)`,
    String.raw`(?<word>(?:\\[\s\S]|[^\\():"[\]{}^~<>\s&|]|&(?!&)|\|(?!\|))+)`,
  ].join('|'),
  'y',
);

/**
 * Reads a query in Lucene's syntax: `NOT`, `!` and `-` negate; clauses without an operator between them stand side by
 * side.
 *
 * @throws UnreadableQuery where the grammar doesn't hold.
 */
export function readLucene(query: string): Condition {
  const reader = new Reader(tokensOf(query, TOKEN));
  const condition = readClauses(reader, undefined);
  if (!reader.done) throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
  return condition;
}

/** Which clauses bind tighter makes no difference to which of them are negated: `NOT` and signs bind to the next one. */
function readClauses(reader: Reader, field: string | undefined): Condition {
  return reader.nested(() => {
    const of: Condition[] = [];
    while (!reader.done && !reader.sees(')')) {
      of.push(readClause(reader, field));
      while (isOperator(reader, 'AND', '&&') || isOperator(reader, 'OR', '||')) reader.next();
    }
    return group('all', of);
  });
}

function readClause(reader: Reader, field: string | undefined): Condition {
  if (reader.takes('!', '-') || isOperator(reader, 'NOT')) {
    if (isOperator(reader, 'NOT')) reader.next();
    return reader.nested(() => ({ kind: 'not', of: readClause(reader, field) }));
  }
  reader.takes('+');
  const condition = readTerm(reader, field);
  while (/^[~^]/.test(reader.peek()?.text ?? '')) reader.next();
  return condition;
}

function readTerm(reader: Reader, field: string | undefined): Condition {
  const token = reader.next();
  if (token.text === '(') {
    const condition = readClauses(reader, field);
    reader.expect(')');
    return condition;
  }
  if (token.kind === 'sign') {
    if (/^[<>]/.test(token.text)) reader.next();
    else if (!/^[[{]/.test(token.text)) throw new UnreadableQuery(`unexpected ${JSON.stringify(token.text)}`);
    return OTHER;
  }
  const text = token.kind === 'string' && token.text.startsWith('/') ? token.text : unescaped(token.text);
  return reader.takes(':') ? readTerm(reader, text) : test(field, [text]);
}

/** Lucene knows its operators in capitals only. */
function isOperator(reader: Reader, ...operators: string[]): boolean {
  const token = reader.peek();
  return token !== undefined && token.kind !== 'string' && operators.includes(token.text);
}

function unescaped(text: string): string {
  return text.replace(/^"([\s\S]*)"$/, '$1').replace(/\\([\s\S])/g, '$1');
}
