import { expect, test } from 'vitest';
import { progressShare, progressWords } from '../../../../components/options/progress-words.ts';
import type { UpdateProgress } from '../../../../lib/update/protocol.ts';

test.each<[UpdateProgress, string, number | undefined]>([
  [{ doing: 'waiting', rules: 0 }, 'Waiting for its turn', undefined],
  [{ doing: 'downloading', rules: 0 }, 'Downloading', undefined],
  [{ doing: 'downloading', rules: 0, bytes: 1_234_567 }, 'Downloading, 1.2 MB', undefined],
  [
    { doing: 'downloading', rules: 0, bytes: 1_200_000, size: 4_800_000 },
    'Downloading, 1.2 MB of 4.8 MB',
    0.25,
  ],
  [{ doing: 'reading', rules: 0 }, 'Reading rules', undefined],
  [{ doing: 'reading', rules: 0, expected: 3757 }, 'Reading rules, 0 of 3,757', 0],
  [{ doing: 'reading', rules: 2329, expected: 4658 }, 'Reading rules, 2,329 of 4,658', 0.5],
  // The team's: nobody knows how many there will be, but how long the file is.
  [{ doing: 'reading', rules: 214, bytes: 3, size: 4 }, 'Reading rules, 214 so far', 0.75],
  [{ doing: 'merging', rules: 3757, expected: 3757 }, 'Merging', undefined],
  [{ doing: 'storing', rules: 3757 }, 'Storing', undefined],
])('%o', (progress, words, share) => {
  expect(progressWords(progress)).toBe(words);
  const bar = progressShare(progress);
  expect(bar && bar.value / bar.max).toBe(share);
});
