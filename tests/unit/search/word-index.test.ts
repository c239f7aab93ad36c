import { expect, test } from 'vitest';
import { type IndexedRule, RULE_INDEX_OPTIONS } from '../../../lib/search/rules/fields.ts';
import type { FoundDocument } from '../../../lib/search/types.ts';
import { buildIndex, openIndex } from '../../../lib/search/word-index.ts';

const open = (texts: Omit<IndexedRule, 'id'>[]) => {
  const documents = texts.map(({ text }): FoundDocument => {
    return { kind: 'rule-note', text, techniques: [], rules: [] };
  });
  const serialised = buildIndex(
    texts.map((text, id) => ({ id, ...text })),
    RULE_INDEX_OPTIONS,
  );
  const search = openIndex(serialised, RULE_INDEX_OPTIONS, documents);
  return (typed: string[], combineWith: 'AND' | 'OR' = 'AND') =>
    search(typed, combineWith)
      .sort((a, b) => b.score - a.score)
      .map(({ document }) => documents.indexOf(document));
};

const best = open([
  { text: 'A lamp', beside: 'harbour' },
  { text: 'A lamp in the harbour', beside: '' },
  { text: 'A tower', beside: 'lamp' },
  { text: 'Lantern of the kind', beside: 'x ray' },
]);

test('a word in a short text before one in a long, before one beside', () => {
  expect(best(['lamp'])).toEqual([0, 1, 2]);
  expect(best(['harbour'])).toEqual([1, 0]);
});

test('the beginning of a word finds it, from two letters on', () => {
  expect(best(['lante'])).toEqual([3]);
  expect(best(['la'])).toHaveLength(4);
  expect(best(['l'])).toEqual([]);
  expect(best(['x'])).toEqual([3]);
});

test('a whole word before one that only begins with it', () => {
  const shades = [
    { text: 'Lampshade', beside: '' },
    { text: 'Lamp', beside: '' },
  ];
  expect(open(shades)(['lamp'])).toEqual([1, 0]);
});

test('where some words suffice, from three letters on', () => {
  expect(best(['tower', 'la'], 'OR')).toEqual([2]);
  expect(best(['tower', 'lam'], 'OR')).toHaveLength(3);
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
  expect(open([])(['lamp'])).toEqual([]);
});
