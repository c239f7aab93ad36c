import { runOn } from './run-on.ts';
import type { CopyInput } from './types.ts';
import { ticketWords } from './words.ts';

/**
 * A cause in one line for chat: technique, rule, cause, what casts doubt and the note's id.
 * The doubt is in it because no copy may drop it.
 */
export function line(input: CopyInput): string {
  const { heading, cause, doubt, silence, origin } = ticketWords(input);
  const { technique, rule } = input;
  const about = [`${technique.id} ${technique.name}`, ...(rule ? [`${rule.title} (${rule.source})`] : [])];
  const said = [cause.text, doubt ? `Doubt when ${runOn(doubt)}` : (silence ?? '')].filter(
    (text) => text !== '',
  );
  return [
    `${heading}: ${about.join(', ')}`,
    ...(said.length > 0 ? [said.join(' ')] : []),
    `${origin.before}${origin.id ?? ''}${origin.after}`,
  ]
    .join(' · ')
    .replace(/\s+/g, ' ');
}
