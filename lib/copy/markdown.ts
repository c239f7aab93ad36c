import { type Pen, ticketLines } from './lines.ts';
import { codeSpan, markdownLink, markdownText } from './markdown-text.ts';
import { pageValue } from './page-value.ts';
import type { CopyInput } from './types.ts';

const PEN: Pen = {
  strong: (text) => `**${text}**`,
  text: markdownText,
  literal: codeSpan,
  title: (title, link) => (link?.startsWith('https://') ? markdownLink(title, link) : markdownText(title)),
  box: (label) => `- [ ] ${label}`,
  rule: ({ title, source, link }) => `${markdownLink(title, link)} (${markdownText(source)})`,
  origin: (text) => `_${text}_`,
  separator: '·',
};

// Two spaces keep the lines of a paragraph apart wherever the ticket system follows CommonMark to the letter.
const BREAK = '  \n';

/**
 * A cause as Markdown, for the ticket. Page values stand in code spans, escaped and defanged.
 */
export function markdown(input: CopyInput): string {
  const seen = (input.seen ?? [])
    .map(pageValue)
    .filter((value) => value !== '')
    .map(codeSpan)
    .join(', ');
  return ticketLines(input, PEN, seen).map(paragraph).join('\n\n');
}

const paragraph = (lines: readonly string[]) =>
  lines.reduce((above, line) => above + (line.startsWith('- [ ]') ? '\n' : BREAK) + line);
