import { type Condition, group, OTHER } from './condition.ts';
import { Reader, tokensOf, UnreadableQuery } from './reader.ts';

const TOKEN = /(?<skip>\s+)|(?<word>[^\s()|]+)|(?<sign>[()|])/y;

/**
 * Reads the condition of a Sigma rule; its tests carry names of blocks as their values.
 *
 * @param condition `selection and not 1 of filter_*`; what follows a pipe (an aggregation of old rules) is left out.
 * @param blocks the names of the rule's blocks, against which `x*` and `them` are resolved.
 * @throws UnreadableQuery where the grammar doesn't hold or a block doesn't exist.
 */
export function readSigmaCondition(condition: string, blocks: readonly string[]): Condition {
  const reader = new Reader(tokensOf(condition, TOKEN));
  const read = readAny(reader, blocks);
  if (!reader.done && !reader.sees('|')) {
    throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)} in the condition`);
  }
  return read;
}

function readAny(reader: Reader, blocks: readonly string[]): Condition {
  return reader.nested(() => {
    const of = [readAll(reader, blocks)];
    while (reader.takes('or')) of.push(readAll(reader, blocks));
    return group('any', of);
  });
}

function readAll(reader: Reader, blocks: readonly string[]): Condition {
  const of = [readNot(reader, blocks)];
  while (reader.takes('and')) of.push(readNot(reader, blocks));
  return group('all', of);
}

function readNot(reader: Reader, blocks: readonly string[]): Condition {
  if (reader.takes('not')) return reader.nested(() => ({ kind: 'not', of: readNot(reader, blocks) }));
  if (reader.takes('(')) {
    const condition = readAny(reader, blocks);
    reader.expect(')');
    return condition;
  }
  const { kind, text } = reader.next();
  if (kind !== 'word') throw new UnreadableQuery(`unexpected ${JSON.stringify(text)} in the condition`);
  if (/^(?:\d+|all|any)$/i.test(text) && reader.takes('of')) {
    // Of how many a negated group holds makes no difference to what it may ignore.
    const named = blocksNamed(reader.next().text, blocks);
    return named.length > 0 ? { kind: 'test', values: named } : OTHER;
  }
  if (!blocks.includes(text)) throw new UnreadableQuery(`no block ${JSON.stringify(text)}`);
  return { kind: 'test', values: [text] };
}

function blocksNamed(pattern: string, blocks: readonly string[]): string[] {
  // A leading underscore keeps a block out of `them`.
  if (pattern.toLowerCase() === 'them') return blocks.filter((block) => !block.startsWith('_'));
  return blocks.filter((block) => matches(block, pattern.split('*')));
}

/** Whether a name is made of these parts with anything between them; without a regular expression, which could hang. */
function matches(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - at >= last.length && name.endsWith(last);
}
