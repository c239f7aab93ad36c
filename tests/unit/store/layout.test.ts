import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { briefs, causesByTechnique, shardsOf, storedRules } from '../../../lib/store/layout.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, rule } from './support.ts';

const both = catalogOf(
  [rule('a'), rule('b', { techniques: ['T1059.001', 'T1059.003'] }), rule('untagged', { techniques: [] })],
  [
    note('In both', {
      rules: ['sigma:a', 'sigma:b'],
      techniques: ['T1021.002', 'T1059.001'],
      variants: ['in both'],
    }),
    note('In one', { ignoredBy: ['sigma:a'] }),
    note('Of no technique', { rules: ['sigma:untagged'], techniques: [] }),
  ],
);

test('a note stands in the shard of each family, there with the rules of that family alone', () => {
  const shards = shardsOf(both);
  expect([...shards.keys()].sort()).toEqual(['T1021', 'T1059']);
  expect(shards.get('T1059')).toMatchObject({
    rules: [{ key: 'sigma:b' }],
    notes: [{ text: 'In both', rules: ['sigma:b'] }],
  });
  expect(shards.get('T1021')?.notes.map(({ text, rules }) => [text, rules])).toEqual([
    ['In both', ['sigma:a']],
    ['In one', ['sigma:a']],
  ]);
});

test('a shard holds what a note shows of its rules, and nothing that only a rule’s own page needs', () => {
  const [first] = shardsOf(both).get('T1021')?.rules ?? [];
  expect(first).toEqual({
    key: 'sigma:a',
    source: 'sigma',
    title: 'Rule a',
    author: 'Author of a',
    techniques: ['T1021.002'],
    tagged: 1,
  });
  expect(shardsOf(both).get('T1021')?.notes[0]).not.toHaveProperty('variants');
});

test('every rule is stored with its own notes, one without technique too', () => {
  const stored = storedRules(both);
  expect(stored.map(({ key }) => key)).toEqual(['sigma:a', 'sigma:b', 'sigma:untagged']);
  expect(stored[2]?.notes).toMatchObject([{ text: 'Of no technique' }]);
  expect(stored[0]?.notes.map(({ text }) => text)).toEqual(['In both', 'In one']);
});

test('of a technique the causes are counted that a rule on it leaves open', () => {
  expect(causesByTechnique(both)).toEqual({ 'T1021.002': 1, 'T1059.001': 1, 'T1059.003': 1 });
  const ignored = catalogOf(
    [rule('a')],
    [note('Ignored', { ignoredBy: ['sigma:a'] }), note('Unknown', { grade: 'says-little' })],
  );
  expect(causesByTechnique(ignored)).toEqual({});
});

test('of each technique there is what a popover shows, in all its numbers and cut to some dozens', () => {
  const many = Array.from({ length: 50 }, (_, place) =>
    note(`Cause ${place}`, { techniques: ['T1685', 'T1562.001'] }),
  );
  const ready = briefs(catalogOf([rule('a', { techniques: ['T1685'] })], many), createRegistry(TECHNIQUES));
  expect([...ready.keys()]).toEqual(['T1685']);
  expect(ready.get('T1685')?.causes).toHaveLength(40);
  expect(ready.get('T1685')?.total).toEqual({ causes: 50, rest: 0 });
});
