import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { UNTAGGED } from '../../../lib/catalog/parse.ts';
import { packet } from '../../../lib/curate/packet.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, rule } from '../store/support.ts';
import { bundledOf, curated } from './notes.ts';

const registry = createRegistry(TECHNIQUES);
const plain = { exclusions: [] };
const catalog = catalogOf(
  [
    rule('a', { level: 'low' }),
    rule('b', { level: 'low', cleanWindowsHits: 2 }),
    rule('little', { level: 'medium', ...plain }),
    rule('grave', { level: 'high', techniques: ['T1021'] }),
    rule('quiet', { level: 'low', ...plain }),
    rule('loose', { techniques: [], ...plain }),
    rule('other', { techniques: ['T1059'] }),
    rule('ours', { source: 'house', key: 'house:ours', title: 'Our own rule' }),
  ],
  [
    note('Backup jobs copy files.', { rules: ['sigma:a', 'sigma:b'] }),
    note('Admins do this.', { grade: 'says-little', rules: ['sigma:little'] }),
    note('Unknown', { grade: 'says-little', rules: ['sigma:grave', 'sigma:quiet'] }),
    note('A loose sentence.', { rules: ['sigma:loose'], techniques: [] }),
    note('Elsewhere.', { rules: ['sigma:other'], techniques: ['T1059'] }),
    note('A house sentence.', { rules: ['house:ours'] }),
  ],
);
const written = curated('written', { excludes: ['sigma:b'], expect: 'rare' });
const bundled = bundledOf([written]);
const paper = (all = false) => packet('T1021', bundled, catalog, { registry, all });

/** The lines of a section, without its title. */
function section(text: string, title: string): string[] {
  const [, body = ''] = text.split(`## ${title}\n`);
  return (body.split('\n\n')[0] ?? '').split('\n');
}

test('a working paper counts the family’s rules by level, and those to read', () => {
  expect(paper()).toMatch(/^# T1021 Technique T1021: 5 rules\n/);
  expect(section(paper(), 'Counts')).toEqual([
    '- low: 3 rules; 2 say something, 0 little, 1 nothing; 1 covered',
    '- medium: 1 rules; 0 say something, 1 little, 0 nothing; 0 covered',
    '- high: 1 rules; 0 say something, 0 little, 1 nothing; 0 covered',
    '- to read here: 1 that say something, 1 that say little, 1 silent ones of level high or critical',
  ]);
  expect(section(paper(), 'Techniques')).toEqual([
    '- T1021.002 Technique T1021.002: 3 rules speak, 2 not covered; 1 notes',
  ]);
});

test('the notes so far are told, and what they cover stands there by title alone', () => {
  expect(section(paper(), 'Notes so far')).toEqual([
    '- written (1 rules, 1 excludes; T1021.002) rare: The plotter spooler written opens a share of its print server at noon.',
  ]);
  expect(section(paper(), 'Covered by a note')).toEqual(['- Rule a', '']);
});

test('a rule whose filter a note names is not covered by it', () => {
  expect(section(paper(), 'Rules that say something')).toEqual([
    '### T1021.002',
    '- sigma:b | Rule b | low | T1021.002 | 2 hits on clean Windows | excludes of written',
    '  ignores: Veeam',
    '  > Backup jobs copy files. [1 rules elsewhere]',
  ]);
});

test('what says too little stands apart; of silent rules only those of level high and critical', () => {
  expect(section(paper(), 'Rules that say too little for a cause: cite them under reach')).toEqual([
    '### T1021.002',
    '- sigma:little | Rule little | medium | T1021.002',
    '  > Admins do this. [says little]',
  ]);
  expect(section(paper(), 'Silent rules of level high and critical')).toEqual([
    '- sigma:grave | Rule grave | high | T1021',
    '  ignores: Veeam',
  ]);
});

test('other families and a team’s own rules stay out', () => {
  expect(paper(true)).not.toMatch(/Elsewhere|house/);
});

test('all rules are read where that is asked; what is covered says so', () => {
  expect(paper(true)).toContain('- sigma:a | Rule a | low | T1021.002 | covered');
  expect(paper(true)).not.toContain('## Covered by a note');
});

test('rules without a technique have a paper of their own, with the notes that cite them', () => {
  const citing = bundledOf([curated('cites', { rules: [], reach: ['sigma:loose'] }), written]);
  const loose = packet(UNTAGGED, citing, catalog, { registry, all: true });
  expect(loose).toMatch(/^# untagged rules without a technique: 1 rules\n/);
  expect(section(loose, 'Notes so far')).toEqual([expect.stringMatching(/^- cites \(0 rules, 1 reach;/)]);
  expect(section(loose, 'Rules that say something')).toEqual([
    '- sigma:loose | Rule loose | no level | covered',
    '  > A loose sentence.',
    '',
  ]);
});
