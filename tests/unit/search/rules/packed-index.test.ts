import { expect, test } from 'vitest';
import { openPackedIndex, packIndex } from '../../../../lib/search/rules/packed-index.ts';

const search = openPackedIndex(
  packIndex([
    { text: 'A lamp', beside: 'harbour' },
    { text: 'A lamp in the harbour', beside: '' },
    { text: 'Lampshade', beside: 'lamp' },
    { text: 'Nothing of the kind', beside: 'x ray' },
  ]),
);
const best = (typed: string[], combineWith: 'AND' | 'OR' = 'AND') =>
  search(typed, combineWith)
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id);

test('a word in a short text before one in a long, before one beside', () => {
  expect(best(['lamp'])).toEqual([0, 1, 2]);
  expect(best(['harbour'])).toEqual([1, 0]);
});

test('the beginning of a word finds it, from two letters on; the whole word is worth more', () => {
  expect(best(['lam'])).toHaveLength(3);
  expect(best(['lampsh'])).toEqual([2]);
  expect(best(['l'])).toEqual([]);
  expect(best(['x'])).toEqual([3]);
});

test('all words, or some', () => {
  expect(best(['lamp', 'kind'])).toEqual([]);
  expect(best(['lamp', 'harbour'])).toEqual([1, 0]);
  expect(new Set(best(['lamp', 'kind'], 'OR'))).toEqual(new Set([0, 1, 2, 3]));
});

test('a rare word outweighs a common one', () => {
  expect(best(['lamp', 'kind'], 'OR')[0]).toBe(3);
});

test('nothing typed, unknown words and an index of nothing', () => {
  expect(best([])).toEqual([]);
  expect(best(['zz'])).toEqual([]);
  expect(openPackedIndex(packIndex([]))(['lamp'], 'AND')).toEqual([]);
});
