import type { CuratedNote } from '../catalog/types.ts';

/** The texts of a note that are written for people, by field. */
export const proseOf = ({ note, fits, doubt, tune }: CuratedNote): Record<string, string> => ({
  note,
  fits,
  doubt,
  ...(tune !== undefined && { tune }),
});

/** A text as its words: lower case, everything but letters and digits apart. */
export const plainWords = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');

/** Every run of so many words in a row. */
export function runsOf(text: string, length: number): string[] {
  const words = plainWords(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '));
}
