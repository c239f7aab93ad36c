import { expect, test } from 'vitest';
import { coverageOf } from '../../../lib/curate/coverage.ts';
import { openVoices } from '../../../lib/curate/voices.ts';
import { catalogOf, note, rule } from '../store/support.ts';
import { bundledOf, curated } from './notes.ts';

test.each([
  ['something', [note('Backup jobs copy files.')]],
  ['little', [note('Some admins do it.', { grade: 'says-little' })]],
  ['little', [note('Unknown', { grade: 'says-little', variants: ['In labs unknown; admins do it.'] })]],
  ['nothing', [note('Unlikely.', { grade: 'says-little' })]],
  ['nothing', [note('Legitimate administrative activity', { grade: 'says-little' })]],
  ['nothing', [note('A machine’s guess.', { origin: 'generated' })]],
  ['nothing', []],
] as const)('a rule says %s', (voice, notes) => {
  const catalog = catalogOf([rule('a')], [...notes]);
  expect(catalog.rules.map(openVoices(catalog).of)).toEqual([voice]);
});

const catalog = catalogOf(
  [
    rule('a'),
    rule('b', { source: 'splunk', key: 'splunk:b', techniques: ['T1059'] }),
    rule('ignoring'),
    rule('grave', { level: 'high' }),
    rule('graver', { level: 'critical' }),
    rule('quiet', { level: 'low', techniques: ['T1685'] }),
    rule('ours', { source: 'house', key: 'house:ours', techniques: ['T1685'] }),
  ],
  [
    note('Backup jobs copy files.', { rules: ['sigma:a', 'sigma:ignoring'] }),
    note('Some admins do it.', { grade: 'says-little', rules: ['splunk:b'] }),
    note('A house sentence.', { rules: ['house:ours'] }),
  ],
);

test('coverage counts techniques, rules that say anything and grave silent ones; what is ignored covers nothing', () => {
  const notes = [
    curated('a', { excludes: ['sigma:ignoring'] }),
    curated('b', { rules: [], reach: ['sigma:grave'] }),
  ];
  expect(coverageOf(bundledOf(notes), catalog)).toEqual({
    techniques: { all: ['T1021.002', 'T1059'], without: ['T1059'] },
    rules: { all: 3, cited: 1 },
    bySource: { sigma: { all: 2, cited: 1 }, splunk: { all: 1, cited: 0 } },
    silent: { all: 2, cited: 1 },
  });
});

test('a technique’s old number is the same technique', () => {
  const old = catalogOf([rule('a', { techniques: ['T1562.001'] })], [note('Backup jobs copy files.')]);
  const { techniques } = coverageOf(bundledOf([curated('a', { techniques: ['T1685'] })]), old);
  expect(techniques).toEqual({ all: ['T1685'], without: [] });
});
