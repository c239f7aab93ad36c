import { expect, test } from 'vitest';
import { rankCauses } from '../../../lib/catalog/rank.ts';
import type { CuratedNote } from '../../../lib/catalog/types.ts';

function note(id: string, changes: Partial<CuratedNote> = {}): CuratedNote {
  return {
    id,
    techniques: ['T1685'],
    activity: 'admin',
    expect: 'usual',
    note: '',
    fits: '',
    doubt: '',
    names: { fits: [], doubt: [] },
    platforms: [],
    rules: [],
    excludes: [],
    reach: [],
    reviewed: '2026-11',
    ...changes,
  };
}
const order = (...notes: CuratedNote[]) => rankCauses(notes, ['T1685', 'T1562.001']).map(({ id }) => id);

test('a note written for the technique stands before one that names it in passing, whatever its rules', () => {
  const passing = note('passing', { techniques: ['T1059', 'T1685'], rules: ['sigma:1', 'sigma:2'] });
  expect(order(passing, note('own', { expect: 'none' }))).toEqual(['own', 'passing']);
});

test('a note in the old number counts as written for the technique', () => {
  const passing = note('passing', { techniques: ['T1059', 'T1685'] });
  expect(order(passing, note('old', { techniques: ['T1562.001'] }))).toEqual(['old', 'passing']);
});

test('usual stands before rare before none', () => {
  expect(order(note('none', { expect: 'none' }), note('rare', { expect: 'rare' }), note('usual'))).toEqual([
    'usual',
    'rare',
    'none',
  ]);
});

test('more documenting rules stand first; otherwise the order of the file holds', () => {
  expect(order(note('a'), note('b'), note('documented', { rules: ['sigma:1'] }), note('c'))).toEqual([
    'documented',
    'a',
    'b',
    'c',
  ]);
});
