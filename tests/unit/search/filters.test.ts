import { expect, test } from 'vitest';
import { parseFilters } from '../../../lib/search/filters.ts';

test.each([
  ['psexec', 'psexec', []],
  ['psexec src:Sigma', 'psexec', [['src', 'sigma']]],
  [
    'rule:"Remote  Service" smb tech:t1021',
    'smb',
    [
      ['rule', 'remote  service'],
      ['tech', 't1021'],
    ],
  ],
  [
    'ignores:veeam ignores:backup',
    '',
    [
      ['ignores', 'veeam'],
      ['ignores', 'backup'],
    ],
  ],
  ['smb rule:"Remote Serv', 'smb', [['rule', 'remote serv']]], // the quote is still being typed
  ['src: psexec', 'src: psexec', []],
  ['https://src:80 colour:red', 'https://src:80 colour:red', []],
])('%s', (query, words, filters) => {
  const parsed = parseFilters(query);
  expect(parsed.words).toBe(words);
  expect(parsed.filters.map(({ filter, value }) => [filter, value])).toEqual(filters);
});
