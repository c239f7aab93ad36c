import { expect, test } from 'vitest';
import { filterExclusions } from '../../../../lib/compile/exclusions/filters.ts';

test('the filters beside an Elastic query ignore what they negate', () => {
  const wildcard = { 'file.path': { case_insensitive: true, value: '?:\\\\Tools\\\\backup.exe' } };
  expect(
    filterExclusions([
      { meta: { negate: true }, query: { wildcard } },
      { meta: { negate: false }, query: { wildcard: { 'file.name': { value: 'x' } } } },
      { meta: { negate: true, disabled: true }, query: { match_phrase: { 'user.name': 'zabbix' } } },
      { meta: { negate: true }, query: { exists: { field: 'user.name' } } },
    ]),
  ).toEqual([{ name: 'backup.exe', field: 'file.path', values: ['?:\\Tools\\backup.exe'] }]);
});

test.each([undefined, 'x', [null], [{ meta: { negate: true }, query: { term: [] } }]])(
  'filters of another shape are passed over: %j',
  (filters) => {
    expect(filterExclusions(filters)).toEqual([]);
  },
);
