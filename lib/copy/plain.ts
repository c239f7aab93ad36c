import { ascii } from './ascii.ts';
import { type Pen, ticketLines } from './lines.ts';
import { pageValue } from './page-value.ts';
import type { CopyInput } from './types.ts';

/** The longest plain copy, in characters: what the narrowest comment fields of ticket systems take. */
export const PLAIN_LIMIT = 1400;

const pen = (withLink: boolean): Pen => ({
  strong: (text) => text,
  text: (text) => text.replaceAll('`', ''),
  literal: (text) => text,
  title: (title) => title,
  box: (label) => `[ ] ${label}`,
  rule: ({ title, source, link }) => `${title} (${source})${withLink ? ` ${link}` : ''}`,
  origin: (text) => text,
  separator: '-',
});

/**
 * A cause in plain ASCII, for tickets that don't render Markdown: the same lines.
 *
 * At most 1,400 characters: values under "Seen in the alert" go first, then the rule's link, then the end of a compiled
 * sentence: a comment field would cut off author and licence, which stand last. Fits and doubt are never cut, so curated
 * notes beyond the catalog's own limits may exceed it.
 */
export function plain(input: CopyInput): string {
  const values = (input.seen ?? []).map((value) => ascii(pageValue(value))).filter((value) => value !== '');
  const write = (seen: string, withLink = true, of = input) =>
    ascii(join(ticketLines(of, pen(withLink), seen)));

  const bare = write('');
  if (bare.length > PLAIN_LIMIT) {
    const over = write('', false).length - PLAIN_LIMIT;
    return write('', false, over > 0 ? shortened(input, over) : input);
  }
  // One character for the space after the colon.
  return write(fitting(values, PLAIN_LIMIT - bare.length - 1));
}

const join = (paragraphs: string[][]) => paragraphs.map((lines) => lines.join('\n')).join('\n\n');

const CUT = ' [cut: the rest stands in the rule]';

/** The same with a compiled sentence that is shorter by `over` characters, ended at a word. */
function shortened(input: CopyInput, over: number): CopyInput {
  const { considered } = input;
  if (considered.kind !== 'compiled') return input;
  const text = ascii(considered.note.text.replaceAll('`', '').replace(/\s+/g, ' '));
  const start = text.slice(0, Math.max(0, text.length - over - CUT.length)).replace(/\s*\S*$/, '');
  return { ...input, considered: { ...considered, note: { ...considered.note, text: start + CUT } } };
}

/** As many whole values as there is room for, and the number left out: half a value could be read as another. */
function fitting(values: readonly string[], room: number): string {
  for (let kept = values.length; kept >= 0; kept--) {
    const left = values.length - kept;
    const text = [...values.slice(0, kept), ...(left > 0 ? [`(${left} left out: too long)`] : [])].join('; ');
    if (text.length <= room) return text;
  }
  return '';
}
