/** The tokens that EQL and ES|QL share: comments, two kinds of strings, dotted names with backquotes. */
export const ELASTIC_TOKEN = new RegExp(
  [
    // A comment left open runs to the end: looking for its end again and again would take minutes.
    String.raw`(?<skip>\s+|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$))`,
    String.raw`(?<string>"""[\s\S]*?"""|"(?:[^"\\]|\\[\s\S])*")`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    // EQL marks optional fields with `?`, and operators and calls that ignore case with `~`.
    '(?<word>\\??(?:`[^`]*`|[@A-Za-z_][\\w@]*)(?:\\.(?:`[^`]*`|[\\w@]+))*~?)',
    // Any sign: most commands of ES|QL are passed over unread.
    '(?<sign>==|!=|=~|<=|>=|::|[^"])',
  ].join('|'),
  'y',
);

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"' };

/** The text of a string of EQL or ES|QL: `"…"` with backslash escapes, `"""…"""` as it stands. */
export function unescaped(quoted: string): string {
  if (quoted.startsWith('"""')) return quoted.slice(3, -3);
  return quoted.slice(1, -1).replace(/\\([\s\S])/g, (both, sign: string) => ESCAPES[sign] ?? both);
}
