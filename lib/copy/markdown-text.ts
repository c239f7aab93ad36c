const CODE = '`[^`]+`';
// Only what would be read as markup is escaped, so that the text stays legible where Markdown isn't rendered:
// the backslash in C:\Windows is no escape and stands alone, an underscore inside a word marks nothing.
const MARKUP = [
  String.raw`\\(?=[!-/:-@[-\x60{-~])`,
  String.raw`[*[\]\x60]`,
  '~(?=~)',
  '<(?=[a-z/!?])',
  String.raw`&(?=#?\w+;)`,
  String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
].join('|');
const CODE_OR_MARKUP = new RegExp(`(${CODE})|${MARKUP}`, 'giu');

/** Escapes the catalog's own text for Markdown. Code in backticks stays: notes use them as Markdown does. */
export const markdownText = (text: string): string =>
  text.replace(CODE_OR_MARKUP, (found: string, code?: string) => code ?? `\\${found}`);

/**
 * A literal value as a code span, which no renderer reads as markup, mention or link.
 * The fence is longer than every run of backticks within (CommonMark 0.31, 6.1).
 */
export function codeSpan(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = /^`|`$/.test(value) ? ' ' : '';
  return `${fence}${padding}${value}${padding}${fence}`;
}

/** A Markdown link; the address holds nothing that could end it. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownText(text)}](${address.replace(/[\s()<>\\]/g, percentEncoded)})`;

const percentEncoded = (character: string) =>
  character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character);
