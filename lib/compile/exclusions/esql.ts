import { type Condition, group } from './condition.ts';
import { Names } from './esql-names.ts';
import { readCondition } from './expression.ts';
import { ELASTIC_TOKEN, unescaped } from './literal.ts';
import type { Dialect } from './operand.ts';
import { Reader, type Token, tokensOf, UnreadableQuery } from './reader.ts';

/**
 * Reads the `where` commands of a query in Elastic's piped language; the others only choose, count and rename columns.
 * A column that the query computed is none of the event's fields, except where it is a field in another spelling.
 *
 * @throws UnreadableQuery where a `where` doesn't hold the grammar, or the query runs in branches.
 */
export function readEsql(query: string): Condition {
  const names = new Names();
  const dialect: Dialect = {
    text: unescaped,
    like: (pattern) => pattern.replaceAll('\\\\', '\\'),
    field: (name) => names.fieldOf(name),
  };
  const wheres: Condition[] = [];
  for (const [command, ...tokens] of commandsOf(tokensOf(query, ELASTIC_TOKEN))) {
    const word = command?.text.toLowerCase();
    if (word === 'fork') throw new UnreadableQuery('runs in branches (fork)');
    if (word === 'from' && tokens.some(({ kind, text }) => kind === 'sign' && text === '(')) {
      throw new UnreadableQuery('reads from queries of its own (from with parentheses)');
    }
    if (word === 'where') {
      const reader = new Reader(tokens);
      wheres.push(readCondition(reader, dialect));
      if (!reader.done) throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
    } else if (word) names.learn(word, tokens);
  }
  return group('all', wheres);
}

/** The commands between the pipes, each without its pipe; pipes inside parentheses belong to a query of their own. */
function commandsOf(tokens: readonly Token[]): Token[][] {
  const commands: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (token.kind === 'sign' && token.text === '|' && depth === 0) commands.push([]);
    else commands.at(-1)?.push(token);
  }
  return commands;
}
