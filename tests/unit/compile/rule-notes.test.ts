import { expect, test } from 'vitest';
import { ruleNotes } from '../../../lib/compile/rule-notes.ts';
import type { CompiledNote, CompiledSourceInfo } from '../../../lib/compile/types.ts';
import { note, rule } from '../store/support.ts';

const rules = new Map(
  [rule('a', { tagged: 9 }), rule('b', { link: 'https://example.org/b.yml' }), rule('elsewhere')].map(
    (each) => [each.key, each],
  ),
);
const source = (name: 'sigma' | 'elastic'): CompiledSourceInfo => ({
  name,
  rules: 1,
  notes: 1,
  techniques: 1,
  asOf: '2026-08-05',
  licence: `licence of ${name}`,
  refused: [],
  unknown: [],
});
const laidOut = (notes: CompiledNote[], most?: number) =>
  ruleNotes(notes, {
    rule: (key) => rules.get(key),
    bears: (key) => key !== 'sigma:elsewhere',
    sources: [source('sigma'), source('elastic')],
    most,
  });

test('a note names the rules that bear, the one with the fewest techniques first', () => {
  const { causes } = laidOut([note('Backup jobs', { rules: ['sigma:a', 'sigma:b', 'sigma:elsewhere'] })]);
  expect(causes).toEqual([
    {
      text: 'Backup jobs',
      grade: 'cause',
      rules: [
        {
          key: 'sigma:b',
          source: 'sigma',
          title: 'Rule b',
          author: 'Author of b',
          link: 'https://example.org/b.yml',
        },
        { key: 'sigma:a', source: 'sigma', title: 'Rule a', author: 'Author of a' },
      ],
    },
  ]);
});

test('what all rules that bear ignore is no open cause, whatever a rule elsewhere does', () => {
  const ignored = note('Veeam', { rules: ['sigma:a', 'sigma:elsewhere'], ignoredBy: ['sigma:a'] });
  const open = note('Backup', { rules: ['sigma:a', 'sigma:b'], ignoredBy: ['sigma:a'] });
  const { causes, rest } = laidOut([open, ignored]);
  expect(causes.map(({ text }) => text)).toEqual(['Backup']);
  expect(rest).toMatchObject([{ text: 'Veeam', ignored: true }]);
});

test('advice and what says little is no cause; origin and order stay', () => {
  const { causes, rest } = laidOut([
    note('One'),
    note('Two', { origin: 'generated' }),
    note('Tune it', { grade: 'advice' }),
    note('Unknown', { grade: 'says-little' }),
  ]);
  expect(causes.map(({ text, origin }) => [text, origin])).toEqual([
    ['One', undefined],
    ['Two', 'generated'],
  ]);
  expect(rest.map(({ text }) => text)).toEqual(['Tune it', 'Unknown']);
});

test('cut lists tell how many there are; only sources that stand in them are named', () => {
  const many = laidOut([note('One'), note('Two'), note('Unknown', { grade: 'says-little' })], 1);
  expect(many.causes).toHaveLength(1);
  expect(many.total).toEqual({ causes: 2, rest: 1 });
  expect(many.sources).toEqual([{ name: 'sigma', asOf: '2026-08-05', licence: 'licence of sigma' }]);
  expect(laidOut([])).toEqual({ causes: [], rest: [], total: { causes: 0, rest: 0 }, sources: [] });
});
