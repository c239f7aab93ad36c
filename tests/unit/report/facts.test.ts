import { expect, test } from 'vitest';
import type { CompiledRule } from '../../../lib/compile/types.ts';
import { factsOf } from '../../../lib/report/facts.ts';

const RULE: CompiledRule = {
  key: 'sigma:b',
  source: 'sigma',
  title: 'B',
  link: 'https://example.org/b.yml',
  level: 'high',
  author: 'Somebody',
  created: '2025-01-01',
  modified: '2026-01-01',
  techniques: ['T1021.002'],
  tagged: 2,
  exclusions: [
    { name: 'Veeam', field: 'Image', values: ['*veeam.exe'], block: 'filter_veeam' },
    { name: 'Veeam', field: 'ParentImage', values: ['*veeam.exe'] },
    { field: 'Image', values: ['*cmd.exe'] },
  ],
  cleanWindowsHits: 3,
  hash: '0123abcd',
};

test('facts are names and numbers, no sentence, field or value of a rule; house rules stay where they are', () => {
  const bare = {
    key: 'elastic:a',
    source: 'elastic',
    title: 'A',
    link: 'https://example.org/a',
    hash: '00000000',
  };
  const facts = factsOf({
    schema: 1,
    sources: [],
    rules: [
      RULE,
      { ...bare, techniques: [], tagged: 0, exclusions: [] } as CompiledRule,
      { ...RULE, key: 'house:c', source: 'house' },
    ],
    notes: [],
  });
  expect(facts).toEqual([
    { key: 'elastic:a', title: 'A', link: 'https://example.org/a', hash: '00000000' },
    {
      key: 'sigma:b',
      title: 'B',
      link: 'https://example.org/b.yml',
      level: 'high',
      date: '2026-01-01',
      techniques: ['T1021.002'],
      tagged: 2,
      ignores: ['Veeam'],
      cleanWindowsHits: 3,
      hash: '0123abcd',
    },
  ]);
});
