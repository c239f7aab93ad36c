import type { CuratedNote } from '../catalog/types.ts';
import { type Finding, warning } from './finding.ts';
import { runsOf } from './words.ts';

/** Words of a shingle: three keep the order of words, and let one be changed. */
const SHINGLE = 3;
/**
 * Share of shingles in common from which on two notes are looked at. Of 681 notes, two pairs reached it: the same inbox
 * rule told in two families, and two tools of one kind. Below it notes share turns of phrase, not causes.
 */
const ALIKE = 0.15;

/** Two notes, and the share of their shingles that they have in common (Jaccard), from 0 to 1. */
export interface AlikePair {
  pair: [string, string];
  share: number;
}

/**
 * Pairs of notes that may be one: their statement, fits and doubt compared.
 *
 * @param least the smallest share that is told.
 * @returns the most alike first.
 */
export function alikePairs(notes: readonly CuratedNote[], least = ALIKE): AlikePair[] {
  const sets = notes.map(
    ({ note, fits, doubt }) => new Set([note, fits, doubt].flatMap((text) => runsOf(text, SHINGLE))),
  );
  // Hardly any two notes share a shingle: only those that do are counted, or a thousand notes would take seconds.
  const holders = new Map<string, number[]>();
  const pairs: AlikePair[] = [];
  for (const [place, note] of notes.entries()) {
    const own = sets[place] ?? new Set();
    const common = new Map<number, number>();
    for (const shingle of own) {
      const held = holders.get(shingle) ?? [];
      for (const earlier of held) common.set(earlier, (common.get(earlier) ?? 0) + 1);
      holders.set(shingle, [...held, place]);
    }
    for (const [earlier, count] of common) {
      const share = count / (own.size + (sets[earlier]?.size ?? 0) - count);
      if (share >= least) pairs.push({ pair: [notes[earlier]?.id ?? '', note.id], share });
    }
  }
  return pairs.sort((a, b) => b.share - a.share);
}

export const checkAlike = (notes: readonly CuratedNote[]): Finding[] =>
  alikePairs(notes).map(({ pair: [a, b], share }) =>
    warning(a, `${Math.round(share * 100)} % of its words in a row are those of ${b}: one note?`),
  );
