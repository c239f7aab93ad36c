import type { CuratedNote } from '../catalog/types.ts';
import { type Finding, warning } from './finding.ts';
import { plainWords } from './words.ts';

/** The commonest words of all notes: whatever is said with them alone could be said anywhere. */
const COMMON = 1000;
/** So many notes are named: a share means little by itself, and grows with the catalog. */
const NAMED = 10;

/** The notes most likely to fit under any technique: hardly a word in them is seldom. */
export function checkGeneral(notes: readonly CuratedNote[]): Finding[] {
  const times = new Map<string, number>();
  for (const note of notes) for (const word of wordsOf(note)) times.set(word, (times.get(word) ?? 0) + 1);
  const byTimes = [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const common = new Set(byTimes.slice(0, COMMON));
  const seldom = (note: CuratedNote): number => {
    const words = wordsOf(note);
    return words.filter((word) => !common.has(word)).length / Math.max(1, words.length);
  };
  return notes
    .map((note) => ({ note, share: seldom(note) }))
    .sort((a, b) => a.share - b.share)
    .slice(0, NAMED)
    .map(({ note, share }) =>
      warning(note.id, `${Math.round(share * 100)} % seldom words: does it fit under any technique?`),
    );
}

const wordsOf = ({ note, fits, doubt }: CuratedNote): string[] => plainWords(`${note} ${fits} ${doubt}`);
