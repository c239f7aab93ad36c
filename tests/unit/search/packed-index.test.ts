import MiniSearch from 'minisearch';
import { expect, test } from 'vitest';
import { packIndex, unpackIndex } from '../../../lib/search/packed-index.ts';

const indexOf = (texts: readonly string[]) => {
  const index = new MiniSearch({ fields: ['text', 'beside'] });
  index.addAll(texts.map((text, id) => ({ id, text, beside: id % 2 === 0 ? `lamp ${text}` : '' })));
  return JSON.parse(JSON.stringify(index));
};

test.each([
  ['words once and often, in one field and two', ['lamp', 'lamp lamp lamp tower', '', 'a tower', 'lamp']],
  ['the first document, and none between it and the last', ['lamp', 'tower', 'tower', 'harbour lamp lamp']],
  ['a single document', ['lamp']],
  ['no document', []],
])('an index comes back exactly: %s', (_, texts) => {
  const index = indexOf(texts);
  expect(unpackIndex(JSON.parse(JSON.stringify(packIndex(index))))).toEqual(index);
});
