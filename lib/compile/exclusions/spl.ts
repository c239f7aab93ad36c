import { type Condition, group } from './condition.ts';
import { readCondition } from './expression.ts';
import type { Dialect } from './operand.ts';
import { Reader, type Token, tokensOf, UnreadableQuery } from './reader.ts';
import { readSearchWords, textOf } from './spl-words.ts';

const SEARCH_TOKEN = new RegExp(
  [
    // Comments and macros stand between backticks; what a macro holds is not in the rule.
    '(?<skip>\\s+|```[\\s\\S]*?```)',
    String.raw`(?<string>"(?:[^"\\]|\\[\s\S])*")`,
    '(?<sign>`[^`]*`|!=|[<>]=?|[()[\\]|,=])',
    '(?<word>(?:\\\\[\\s\\S]|[^\\s()[\\]|,=!<>"`\\\\]|!(?!=))+)',
  ].join('|'),
  'y',
);

const WHERE_TOKEN = new RegExp(
  [
    '(?<skip>\\s+|```[\\s\\S]*?```)',
    String.raw`(?<string>"(?:[^"\\]|\\[\s\S])*")`,
    String.raw`(?<number>\d+(?:\.\d+)?|\.\d+)`,
    "(?<word>'[^']*'|`[^`]*`|[@A-Za-z_][\\w.:@{}]*)",
    '(?<sign>==|!=|<=|>=|[^"])',
  ].join('|'),
  'y',
);

/**
 * Reads what a Splunk search asks for before its first pipe, in `search`, in `where` and in the `where` of `tstats`;
 * a field that the search computed by `eval` or `stats` is none of the event's.
 *
 * @throws UnreadableQuery where one of these doesn't hold the grammar.
 */
export function readSpl(search: string): Condition {
  const computed = new Set<string>();
  const dialect: Dialect = {
    text: textOf,
    like: (pattern) => pattern.replaceAll('%', '*'),
    field: (name) => (computed.has(name) ? undefined : name.replace(/^'([\s\S]*)'$/, '$1')),
  };
  const parts: Condition[] = [];
  for (const { tokens, end, first } of commandsOf(search)) {
    const [command, ...rest] = tokens;
    const word = command?.text.toLowerCase();
    if (!command || !word) continue;
    if (word === 'search') parts.push(readSearchWords(rest, dialect));
    else if (word === 'tstats') parts.push(readSearchWords(whereOf(rest), dialect));
    else if (word === 'where') {
      parts.push(readWhere(search.slice(command.at + command.text.length, end), dialect));
    } else if (first) parts.push(readSearchWords(tokens, dialect));
    else for (const name of computedBy(tokens)) computed.add(name);
  }
  return group('all', parts);
}

function readWhere(text: string, dialect: Dialect): Condition {
  const reader = new Reader(tokensOf(text, WHERE_TOKEN));
  const condition = readCondition(reader, dialect);
  if (!reader.done) throw new UnreadableQuery(`unexpected ${JSON.stringify(reader.peek()?.text)}`);
  return condition;
}

/** A command between two pipes: its tokens, where it ends, and whether the search begins with it. */
interface Command {
  tokens: Token[];
  end: number;
  first: boolean;
}

function commandsOf(search: string): Command[] {
  const commands: Command[] = [{ tokens: [], end: search.length, first: true }];
  let depth = 0;
  for (const token of tokensOf(search, SEARCH_TOKEN)) {
    if (token.text === '[' || token.text === '(') depth++;
    if (token.text === ']' || token.text === ')') depth--;
    const current = commands.at(-1);
    if (token.text === '|' && depth === 0) {
      if (current) current.end = token.at;
      commands.push({ tokens: [], end: search.length, first: false });
    } else current?.tokens.push(token);
  }
  return commands;
}

/** The condition of `tstats`, which stands between `where` and `by`. */
function whereOf(tokens: readonly Token[]): Token[] {
  const start = tokens.findIndex(({ kind, text }) => kind === 'word' && text.toLowerCase() === 'where');
  if (start < 0) return [];
  const rest = tokens.slice(start + 1);
  const end = rest.findIndex(({ kind, text }) => kind === 'word' && /^(?:by|groupby)$/i.test(text));
  return end < 0 ? rest : rest.slice(0, end);
}

/** Names that a command gives: `eval a=…`, `stats count as a`. */
function computedBy(tokens: readonly Token[]): string[] {
  const command = tokens[0]?.text.toLowerCase();
  return tokens.flatMap(({ text }, at) => {
    const named =
      command === 'eval'
        ? tokens[at + 1]?.text === '='
        : /stats$/.test(command ?? '') && tokens[at - 1]?.text === 'as';
    return named ? [text] : [];
  });
}
