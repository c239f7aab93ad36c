import { oneLine } from '../text.ts';
import type { Statement } from '../types.ts';

/** A line that begins a list's next point: `- …`, `* …`, `1. …`, `2) …`. */
const POINT = /^\s*(?:[-*•]|\d{1,2}[.)])\s+/;
/** A paragraph ends before an empty line. */
const PARAGRAPH_END = /\n\s*\n/;

/**
 * The statements of a text field. It is split only where its author did: at empty lines, at list points, and at a
 * line break between two whole sentences. Where a sentence ends is no such sign: the next one is often about the
 * same cause ("Filter as needed.").
 *
 * @returns one statement for a text that isn't split; else one per part, with the unsplit text as `whole`.
 */
export function paragraphStatements(text: string): Statement[] {
  const whole = oneLine(text);
  const parts = text
    .split(PARAGRAPH_END)
    .flatMap((paragraph) => partsOf(paragraph.split('\n')))
    .map(oneLine)
    .filter((part) => /\w/.test(part));
  if (parts.length === 0) return [];
  return parts.length === 1 ? [{ text: whole }] : parts.map((part) => ({ text: part, whole }));
}

function partsOf(lines: string[]): string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || POINT.test(line) || (/[.!?]\s*$/.test(last) && /^\s*[A-Z]/.test(line))) {
      parts.push(line.replace(POINT, ''));
    } else parts[parts.length - 1] = `${last} ${line}`;
  }
  return parts;
}
