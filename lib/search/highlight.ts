import type { Range } from './types.ts';
import { finds, wordsOf } from './words.ts';

/** Where a text holds words that were typed; words with only a space or hyphen between them are one range. */
export function matchesIn(text: string, typed: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const { range, stem } of wordsOf(text)) {
    if (!typed.some((word) => finds(word, stem))) continue;
    const before = ranges.at(-1);
    if (before && /^[ -]$/.test(text.slice(before[1], range[0]))) ranges.splice(-1, 1, [before[0], range[1]]);
    else ranges.push(range);
  }
  return ranges;
}

/** Which of the typed words a text doesn't hold. */
export function missingIn(text: string, typed: readonly string[]): string[] {
  const stems = wordsOf(text).map(({ stem }) => stem);
  return typed.filter((word) => !stems.some((stem) => finds(word, stem)));
}
