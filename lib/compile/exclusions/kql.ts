import { type Condition, group, OTHER, test } from './condition.ts';
import { Reader, tokensOf, UnreadableQuery } from './reader.ts';

/** Kibana's grammar: a bare word ends at white space and at `\():<>"{}`, unless a backslash stands before them. */
const TOKEN =
  /(?<skip>\s+)|(?<string>"(?:[^"\\]|\\[\s\S])*")|(?<sign><=|>=|[():<>{}])|(?<word>(?:\\[\s\S]|[^\\():<>"{}\s])+)/y;
const KEYWORDS = ['and', 'or', 'not'];

/**
 * Reads a query in the Kibana Query Language.
 * @throws UnreadableQuery where the grammar doesn't hold.
 */
export function readKql(query: string): Condition {
  const reader = new Reader(tokensOf(query, TOKEN));
  if (reader.done) return OTHER;
  const condition = readAny(reader, readExpression);
  if (!reader.done) throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
  return condition;
}

type ReadPart = (reader: Reader) => Condition;

/** `or`, `and` and `not` bind the same way around whole expressions and inside `field: (…)`. */
function readAny(reader: Reader, part: ReadPart): Condition {
  return reader.nested(() => {
    const of = [readAll(reader, part)];
    while (reader.takes('or')) of.push(readAll(reader, part));
    return group('any', of);
  });
}

function readAll(reader: Reader, part: ReadPart): Condition {
  const of = [readNot(reader, part)];
  while (reader.takes('and')) of.push(readNot(reader, part));
  return group('all', of);
}

function readNot(reader: Reader, part: ReadPart): Condition {
  if (reader.takes('not')) return reader.nested(() => ({ kind: 'not', of: readNot(reader, part) }));
  if (!reader.takes('(')) return part(reader);
  const condition = readAny(reader, part);
  reader.expect(')');
  return condition;
}

function readExpression(reader: Reader): Condition {
  const name = readValue(reader);
  if (reader.takes('<', '<=', '>', '>=')) {
    readValue(reader);
    return OTHER;
  }
  if (!reader.takes(':')) return test(undefined, [name]);
  if (reader.takes('{')) {
    const condition = within(name, readAny(reader, readExpression));
    reader.expect('}');
    return condition;
  }
  return readNotOfValues(reader, name);
}

/** After the colon: one value, or a list in parentheses with its own `and`, `or` and `not`. */
function readNotOfValues(reader: Reader, field: string): Condition {
  const value: ReadPart = () => test(field, [readValue(reader)]);
  if (!reader.takes('(')) return value(reader);
  const condition = readAny(reader, value);
  reader.expect(')');
  return condition;
}

/** A quoted text, or words up to the next sign or keyword: an unquoted value may hold spaces. */
function readValue(reader: Reader): string {
  const first = reader.next();
  // Kibana takes a backslash before other signs as it stands: `"C:\\Windows"` and `"C:\Windows"` are the same.
  if (first.kind === 'string') return first.text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  if (first.kind !== 'word' || isKeyword(first.text)) {
    throw new UnreadableQuery(`a value expected, ${JSON.stringify(first.text)} found`);
  }
  const words = [first.text];
  for (let word = reader.peek(); word?.kind === 'word' && !isKeyword(word.text); word = reader.peek()) {
    words.push(reader.next().text);
  }
  const text = words.join(' ').replace(/\\([\\():<>"*{}\s])/g, '$1');
  // `x : null` asks for a missing field in all but name.
  return text === 'null' ? '*' : text;
}

function isKeyword(word: string): boolean {
  return KEYWORDS.includes(word.toLowerCase());
}

/** The fields of a nested object are named without it: `list: { name: x }`. */
function within(parent: string, condition: Condition): Condition {
  if (condition.kind === 'test')
    return { ...condition, field: [parent, condition.field ?? []].flat().join('.') };
  if (condition.kind === 'not') return { kind: 'not', of: within(parent, condition.of) };
  return condition.kind === 'other'
    ? condition
    : { ...condition, of: condition.of.map((part) => within(parent, part)) };
}
