import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { readTags } from '../../../lib/compile/techniques.ts';
import { TECHNIQUES } from './support.ts';

const registry = createRegistry(TECHNIQUES);

test('a technique is dropped beside its sub-technique, kept beside another’s', () => {
  expect(readTags(['T1021', 'T1021.002', 'T1059'], registry).current).toEqual(['T1021.002', 'T1059']);
});

test('a renumbered tag is held under its current number and remembered under its former', () => {
  expect(readTags(['T1562', 'T1562.001'], registry)).toEqual({
    current: ['T1685'],
    former: ['T1562.001'],
    unknown: [],
  });
});

test('a former and a current number of one technique come to one', () => {
  expect(readTags(['T1562.001', 'T1685'], registry).current).toEqual(['T1685']);
});

test('IDs that ATT&CK never had are told apart', () => {
  expect(readTags(['T9999', 'T1059'], registry)).toEqual({
    current: ['T1059'],
    former: [],
    unknown: ['T9999'],
  });
});
