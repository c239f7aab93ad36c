import { ascii } from './ascii.ts';
import { type Pen, ticketLines } from './lines.ts';
import { pageValue } from './page-value.ts';
import type { CopyInput } from './types.ts';

/** The longest plain copy, in characters: what the narrowest comment fields of ticket systems take. */
export const PLAIN_LIMIT = 1400;

const pen = (withLink: boolean): Pen => ({
  strong: (text) => text,
  text: (text) => text.replaceAll('`', ''),
  id: (id) => id,
  box: (label) => `[ ] ${label}`,
  rule: ({ title, source, link }) => `${title} (${source})${withLink ? ` ${link}` : ''}`,
  origin: (text) => text,
  separator: '-',
});

/**
 * A cause in plain ASCII, for tickets that don't render Markdown: the same lines.
 *
 * At most 1,400 characters: values under "Seen in the alert" go first, then the rule's link. Fits and doubt are never
 * cut, so notes beyond the catalog's own limits may exceed it.
 */
export function plain(input: CopyInput): string {
  const values = (input.seen ?? []).map((value) => ascii(pageValue(value))).filter((value) => value !== '');
  const write = (seen: string, withLink = true) => ascii(join(ticketLines(input, pen(withLink), seen)));

  const bare = write('');
  if (bare.length > PLAIN_LIMIT) return write('', false);
  // One character for the space after the colon.
  return write(fitting(values, PLAIN_LIMIT - bare.length - 1));
}

const join = (paragraphs: string[][]) => paragraphs.map((lines) => lines.join('\n')).join('\n\n');

/** As many whole values as there is room for, and the number left out: half a value could be read as another. */
function fitting(values: readonly string[], room: number): string {
  for (let kept = values.length; kept >= 0; kept--) {
    const left = values.length - kept;
    const text = [...values.slice(0, kept), ...(left > 0 ? [`(${left} left out: too long)`] : [])].join('; ');
    if (text.length <= room) return text;
  }
  return '';
}
