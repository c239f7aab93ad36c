import { runOn } from './run-on.ts';
import type { CopyInput } from './types.ts';
import { type OriginPiece, ticketWords } from './words.ts';

/**
 * A cause in one line for chat: technique, rule, cause, what casts doubt and the note's id.
 * The doubt is in it because no copy may drop it.
 */
export function line(input: CopyInput): string {
  const { heading, cause, doubt, silence, origin } = ticketWords(input);
  const { technique, rule } = input;
  const about = [`${technique.id} ${technique.name}`, ...(rule ? [`${rule.title} (${rule.source})`] : [])];
  const said = [ended(cause.text), doubt ? `Doubt when ${runOn(doubt)}` : (silence ?? '')].filter(
    (text) => text !== '',
  );
  return [
    `${heading}: ${about.join(', ')}`,
    ...(said.length > 0 ? [said.join(' ')] : []),
    origin.map(bare).join(''),
  ]
    .join(' · ')
    .replace(/\s+/g, ' ');
}

/** A sentence that another can follow: many rules leave out the last dot. */
const ended = (text: string) => (/[\p{L}\p{N})`"'’”]$/u.test(text) ? `${text}.` : text);

const bare = (piece: OriginPiece): string =>
  typeof piece === 'string' ? piece : 'literal' in piece ? piece.literal : piece.title;
