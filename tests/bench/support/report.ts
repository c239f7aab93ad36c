import type { Finding } from './measure.ts';

/** Widest a cell of the table may be; longer text goes on in the next line. */
const WIDEST = 52;

function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line && line.length + word.length >= WIDEST) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

const number = (count: number | undefined): string => count?.toLocaleString('en') ?? '';
const verdict = ({ pass }: Finding): string => (pass === undefined ? '' : pass ? 'pass' : 'MISS');

/** The findings as a table for a terminal. */
export function table(findings: readonly Finding[]): string {
  const rows = [
    ['measure', 'goal', 'result', 'found', 'must', ''],
    ...findings.map((finding) => [
      finding.measure,
      finding.goal ?? '(told)',
      finding.result,
      number(finding.found),
      number(finding.expected),
      verdict(finding),
    ]),
  ].map((row) => row.map(wrapped));
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.flatMap((row) => row[column]?.map((line) => line.length) ?? [])),
  );
  return rows
    .map((row) => {
      const height = Math.max(...row.map((cell) => cell.length));
      return Array.from({ length: height }, (_, line) =>
        row
          .map((cell, column) => (cell[line] ?? '').padEnd(widths?.[column] ?? 0))
          .join('  ')
          .trimEnd(),
      ).join('\n');
    })
    .join('\n');
}
