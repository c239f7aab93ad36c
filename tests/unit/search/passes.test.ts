import { expect, test } from 'vitest';
import { openSearch } from '../../../lib/search/query.ts';
import { bundledSearch, note, TECHNIQUES } from './catalog.ts';
import { COPY, NIGHT, openCompiledExample, SCRIPT, SMB } from './compiled.ts';

const search = openCompiledExample();
const find = (text: string) => search.find(text, { limit: 30 });
const rulesOf = (text: string) => find(text).rules.map(({ rule }) => rule.key);
const notesOf = (text: string) => find(text).notes.map(({ note }) => ('id' in note ? note.id : note.note));

test.each([
  ['ignores:veeam', [COPY]],
  ['ignores:AGENT.exe', [COPY]], // a value
  ['ignores:filter_main', [COPY]], // a block
  ['share ignores:powershell', []],
  ['src:sigma', [SMB]],
  ['src:spl', [SCRIPT]], // still being typed
  ['src:house copy', [NIGHT]],
  ['rule:"lighthouse"', [SMB]],
  ['rule:22222222', [COPY]],
  ['tech:T1021', [SMB, COPY]], // with its sub-techniques
  ['tech:1077', [SMB, COPY]], // T1021.002's old number
  ['tech:t105', [SCRIPT]],
  ['tech:smb', []],
  ['platform:linux', [SCRIPT]],
  ['src:elastic platform:linux', []],
  ['copy src:elastic ignores:nebula', []], // the title says "Copied"
  ['files src:elastic ignores:nebula', [COPY]],
  [`${SMB.slice(6)} src:elastic`, []],
])('%s finds the rules %j', (query, keys) => {
  expect(rulesOf(query)).toEqual(keys);
});

test('a filter narrows all that is found', () => {
  const { techniques, notes, ruleNotes, total } = find('psexec src:curated');
  expect([ruleNotes, total.lofp]).toEqual([[], 0]);
  expect(notes.map(({ note }) => note.source)).toEqual(['curated', 'curated']);
  expect(techniques.map(({ technique }) => technique.id)).toEqual(['T1021.002']);
  expect(find('psexec src:lofp').total).toMatchObject({ notes: 0, lofp: 1, rules: 0 });
  expect(find('shares src:attack').techniques.map(({ technique }) => technique.id)).toEqual(['T1021.002']);
});

test('a rule brings its notes and those that cite it', () => {
  expect(find('rule:lighthouse').ruleNotes.map(({ note }) => note.rules[0]?.key)).toEqual([SMB]);
  expect(notesOf('rule:lighthouse')).toEqual(['cites']);
});

test('a curated note has platforms of its own, a technique those that ATT&CK gives it', () => {
  expect(notesOf('platform:linux')).toEqual(['cites']);
  expect(find('platform:linux').techniques.map(({ technique }) => technique.id)).toEqual(['T1059.001']);
});

test('a technique is meant in either number', () => {
  const { techniques } = find('tech:T1021.002 src:attack');
  expect(techniques.map(({ technique }) => technique.id)).toEqual(['T1021.002', 'T1077']);
});

test('a note is that of every rule that it cites, whatever for, compiled or not', () => {
  const cites = note('cites', { rules: ['sigma:1a'], excludes: ['elastic:2b'], reach: ['splunk:3c'] });
  const bundled = openSearch(bundledSearch({ techniques: TECHNIQUES, notes: [cites] }));
  for (const key of ['sigma:1a', '2b', '3c']) {
    expect(bundled.find(`rule:${key}`, { limit: 30 }).total.notes).toBe(1);
  }
  expect(bundled.find('rule:4d', { limit: 30 }).total.notes).toBe(0);
});

test('filters alone list all that passes, techniques by ID', () => {
  const { techniques, total } = find('tech:T1021 src:attack');
  expect(techniques.map(({ technique }) => technique.id)).toEqual([
    'T1021',
    'T1021.001',
    'T1021.002',
    'T1077',
  ]);
  expect(total).toEqual({ techniques: 4, notes: 0, lofp: 0, rules: 0, ruleNotes: 0 });
});
