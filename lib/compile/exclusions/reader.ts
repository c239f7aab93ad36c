/** A query that is not read: what stands in its way, in words for the report. */
export class UnreadableQuery extends Error {}

export interface Token {
  kind: 'word' | 'string' | 'number' | 'sign';
  /** As it stands in the query, quotes included. */
  text: string;
  /** Where it begins. */
  at: number;
}

/** Three times the longest query of the public rules (47,000 characters). */
const LONGEST = 150_000;
/** Nobody nests deeper by hand; a house rule that does must not exhaust the stack. */
const DEEPEST = 100;

/**
 * Cuts a query into tokens.
 *
 * @param pattern sticky, with the groups `skip`, `string`, `number`, `word` and `sign`.
 * @throws UnreadableQuery where nothing matches: an open quote.
 */
export function tokensOf(text: string, pattern: RegExp): Token[] {
  if (text.length > LONGEST) throw new UnreadableQuery(`longer than ${LONGEST} characters`);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match?.[0]) throw new UnreadableQuery(`unexpected ${JSON.stringify(text.slice(at, at + 12))}`);
    const { skip, string, number, word } = match.groups ?? {};
    if (skip === undefined) {
      const kind =
        string !== undefined
          ? 'string'
          : number !== undefined
            ? 'number'
            : word !== undefined
              ? 'word'
              : 'sign';
      tokens.push({ kind, text: match[0], at });
    }
    at += match[0].length;
  }
  return tokens;
}

/** A place in a list of tokens, for the parsers. Keywords and signs are compared without regard to case. */
export class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  /** Whether the next token is this keyword or sign; a quoted string never is. */
  sees(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== undefined && token.kind !== 'string' && token.text.toLowerCase() === text;
  }

  /** Steps over the next token where it is one of these, and says which. */
  takes(...texts: string[]): string | undefined {
    const found = texts.find((text) => this.sees(text));
    if (found !== undefined) this.at++;
    return found;
  }

  next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new UnreadableQuery('ends too early');
    return token;
  }

  expect(text: string): void {
    if (!this.takes(text)) {
      throw new UnreadableQuery(
        `${JSON.stringify(text)} expected, ${JSON.stringify(this.peek()?.text ?? 'end')} found`,
      );
    }
  }

  /** Reads one level deeper. */
  nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) throw new UnreadableQuery('nested too deep');
    const result = read();
    this.depth--;
    return result;
  }

  /** Steps over all up to the sign that closes the one just read. */
  skipTo(close: string): void {
    const open = { ')': '(', ']': '[', '}': '{' }[close];
    for (let depth = 1; depth > 0; ) {
      const { kind, text } = this.next();
      if (kind !== 'sign') continue;
      if (text === open) depth++;
      if (text === close) depth--;
    }
  }
}
