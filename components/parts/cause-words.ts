import type { CuratedNote } from '../../lib/catalog/types.ts';

/** In one phrase, on what a note rests: "3 rules document it". */
export function backing({ expect, rules, excludes, reach }: CuratedNote<unknown>): string {
  const words = rules.length
    ? counted(rules.length, 'rule documents it', 'rules document it')
    : excludes.length
      ? counted(excludes.length, 'rule already ignores it', 'rules already ignore it')
      : reach.length
        ? `we think it bears on ${counted(reach.length, 'rule', 'rules')}`
        : 'no rule documents it';
  return expect === 'rare' ? `rare, ${words}` : words;
}

/** A number with its noun: "1 cause", "3 causes". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
