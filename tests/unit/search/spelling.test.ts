import { describe, expect, it } from 'vitest';
import { distance } from '../../../lib/search/distance.ts';
import { openExample } from './catalog.ts';

const search = openExample();
const find = (text: string) => search.find(text, { limit: 30 });

describe('a typo', () => {
  it('is forgiven, and said', () => {
    const { meant, notes } = find('vulnerabilty scaner');
    expect(meant).toBe('vulnerability scanner');
    expect(notes.map(({ note }) => 'id' in note && note.id)).toEqual([
      'password-scanner',
      'vulnerability-scanner',
    ]);
  });

  it.each([
    ['admn shares', 'admin shares'], // a letter missing, the other word kept
    ['Psexce', 'psexec'], // two swapped
    ['passwordd guessing', 'password guessing'], // one too many
    ['passthehash', 'Pass the Hash'], // no spaces: the name as a whole
    ['C:\\PSEXESVX', 'C:\\psexesvc'], // what stands around it stays
  ])('"%s" means "%s"', (typed, meant) => {
    expect(find(typed).meant).toBe(meant);
  });

  it.each(['psex', 'vulnerab', 'T1021.003', '4697', 'xyz', 'zerologon', 'psexec', 'Psexec', 'scanners'])(
    '"%s" is none',
    (typed) => {
      expect(find(typed).meant).toBeUndefined();
    },
  );
});

it.each([
  ['task', 'task', 0],
  ['tsak', 'task', 1],
  ['scaner', 'scanner', 1],
  ['scannner', 'scanner', 1],
  ['scanmer', 'scanner', 1],
  ['', 'abc', 3],
  ['vulnerabilty', 'vulnerability', 1],
])('from %j to %j there are %i slips', (a, b, slips) => {
  expect(distance(a, b)).toBe(slips);
  expect(distance(b, a)).toBe(slips);
});
