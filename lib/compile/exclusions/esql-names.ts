import { isTransparent } from './operand.ts';
import type { Token } from './reader.ts';

/** Which columns of a running ES|QL query still are fields of the event. */
export class Names {
  private readonly fields = new Map<string, string | undefined>();

  /** The field behind a column; undefined where the query computed it. */
  fieldOf(name: string): string | undefined {
    if (this.fields.has(name)) return this.fields.get(name);
    // Elastic's rules keep this prefix for what they compute; a column with it comes from a command we don't read.
    return /^Esql[._]/.test(name) ? undefined : name;
  }

  /** Takes in what a command names anew: `eval a = …`, `stats a = …`, `rename a as b`. */
  learn(command: string, tokens: readonly Token[]): void {
    for (const part of partsOf(tokens)) {
      const [first, second, ...rest] = part;
      if (first?.kind !== 'word') continue;
      const name = nameOf(first);
      if (command === 'rename' && second?.text.toLowerCase() === 'as' && rest[0]) {
        this.fields.set(nameOf(rest[0]), this.fieldOf(name));
      } else if (second?.text === '=') {
        this.fields.set(name, command === 'eval' ? this.spelledAnew(rest) : undefined);
      }
    }
  }

  /** `to_lower(process.name)` and the like. */
  private spelledAnew(tokens: readonly Token[]): string | undefined {
    const [first, open, inner, close, ...more] = tokens;
    if (first?.kind !== 'word') return undefined;
    if (!open) return this.fieldOf(nameOf(first));
    const spells = isTransparent(first.text.toLowerCase()) && open.text === '(' && close?.text === ')';
    return spells && inner?.kind === 'word' && more.length === 0 ? this.fieldOf(nameOf(inner)) : undefined;
  }
}

function nameOf({ text }: Token): string {
  return text.replaceAll('`', '');
}

/** What stands between the commas of a command, those inside parentheses aside. */
function partsOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (token.kind === 'sign' && token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
