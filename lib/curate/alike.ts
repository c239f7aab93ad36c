import type { CuratedNote } from '../catalog/types.ts';
import { type Finding, warning } from './finding.ts';
import { runsOf } from './words.ts';

/** Words of a shingle: three keep the order of words, and let one be changed. */
const SHINGLE = 3;
/**
 * Share of shingles in common from which on two notes are looked at. Of the first 189 notes no two that say different
 * things reach 0.2.
 */
export const ALIKE = 0.25;

/** Pairs of notes that may be one: their statement, fits and doubt compared, the most alike first. */
export function alikePairs(
  notes: readonly CuratedNote[],
  least = ALIKE,
): { pair: [string, string]; share: number }[] {
  const all = notes.map(({ id, note, fits, doubt }) => ({
    id,
    shingles: new Set([note, fits, doubt].flatMap((text) => runsOf(text, SHINGLE))),
  }));
  return all
    .flatMap((a, place) =>
      all.slice(place + 1).map((b) => {
        const pair: [string, string] = [a.id, b.id];
        return { pair, share: jaccard(a.shingles, b.shingles) };
      }),
    )
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share);
}

export const checkAlike = (notes: readonly CuratedNote[]): Finding[] =>
  alikePairs(notes).map(({ pair: [a, b], share }) =>
    warning(a, `${Math.round(share * 100)} % of its words in a row are those of ${b}: one note?`),
  );

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((each) => b.has(each)).length;
  return common / Math.max(1, a.size + b.size - common);
}
