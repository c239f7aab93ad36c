import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { coverageOf } from '../../../lib/curate/coverage.ts';
import { packet, UNTAGGED } from '../../../lib/curate/packet.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, rule } from '../store/support.ts';
import { bundledOf, curated } from './notes.ts';

const registry = createRegistry(TECHNIQUES);
const catalog = catalogOf(
  [
    rule('a', { level: 'low' }),
    rule('b', { level: 'low', cleanWindowsHits: 2 }),
    rule('grave', { level: 'high', exclusions: [] }),
    rule('loose', { techniques: [], exclusions: [] }),
    rule('other', { techniques: ['T1059'] }),
  ],
  [
    note('Backup jobs copy files.', { rules: ['sigma:a', 'sigma:b'] }),
    note('Veeam copies files.', { rules: ['sigma:b'], ignoredBy: ['sigma:b'] }),
    note('Unknown', { grade: 'says-little', rules: ['sigma:grave'] }),
    note('A loose sentence.', { rules: ['sigma:loose'], techniques: [] }),
    note('Elsewhere.', { rules: ['sigma:other'], techniques: ['T1059'] }),
  ],
);
const bundled = bundledOf([curated('written')]);

test('a working paper holds the family’s rules, what they say and ignore, and what is covered', () => {
  const text = packet('T1021', bundled, catalog, { registry });
  expect(text).toContain(
    '# T1021 Technique T1021: 3 rules, 1 to read, 1 silent ones of level high or critical',
  );
  expect(text).toContain('- written (1 rules): The plotter spooler written');
  expect(text).toContain('- sigma:b | Rule b | low | T1021.002 | 2 hits on clean Windows\n  ignores: Veeam');
  expect(text).toContain('  > Backup jobs copy files. [also in 1 others]');
  expect(text).toContain('  > Veeam copies files. [its rule ignores this]');
  expect(text).toContain('## Silent rules of level high and critical\n- sigma:grave');
  expect(text).toContain('## Rules that a note cites\n- sigma:a Rule a');
  expect(text).not.toContain('Elsewhere');
});

test('all rules are read where that is asked; those without a technique have a paper of their own', () => {
  expect(packet('T1021', bundled, catalog, { registry, all: true })).toContain('- sigma:a | Rule a');
  const loose = packet(UNTAGGED, bundled, catalog, { registry });
  expect(loose).toContain('# untagged rules without a technique: 1 rules, 1 to read');
  expect(loose).toContain('> A loose sentence.');
});

test('coverage counts techniques, rules that say something and grave silent ones', () => {
  const reaching = bundledOf([curated('a', { reach: ['sigma:grave'] })]);
  expect(coverageOf(reaching, catalog)).toEqual({
    techniques: { all: ['T1021.002', 'T1059'], without: ['T1059'] },
    rules: { all: 4, cited: 1 },
    silent: { all: 1, cited: 1 },
  });
});
