// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { RulePage } from '../../../../components/reader/rule-page.tsx';
import type { RuleAnswer } from '../../../../lib/answers/types.ts';
import type { SourceInfo } from '../../../../lib/catalog/types.ts';
import { mount, named, press, textOf } from '../mount.ts';
import { aNote, aRuleNote, someRuleNotes } from '../notes.ts';

const answer = (given: Partial<RuleAnswer> = {}): RuleAnswer => ({
  rule: {
    key: 'sigma:12345678-aaaa',
    source: 'sigma',
    title: 'Invented Share Access',
    link: 'https://example.org/share-access.yml',
    level: 'medium',
    techniques: ['T1021.002'],
    ignores: [],
  },
  causes: [],
  weThink: [],
  alreadyIgnored: [],
  date: '2026-11-24',
  ...given,
});

const sources: SourceInfo[] = [
  {
    source: 'sigma',
    label: 'Sigma',
    origin: 'SigmaHQ/sigma',
    count: 1,
    asOf: '2026-08-05',
    licence: 'A licence of the bundled catalog',
  },
];

async function page(given: Partial<RuleAnswer>) {
  const onCopy = vi.fn();
  const names = { 'T1021.002': 'SMB/Windows Admin Shares' };
  const { root } = await mount(
    <RulePage answer={answer(given)} names={names} sources={sources} onCopy={onCopy} />,
  );
  return { root, onCopy };
}

test('the head says whose rule it is, about what, and how often it fires on a clean Windows', async () => {
  const { rule } = answer();
  const compiled = someRuleNotes({ causes: [aRuleNote({ text: 'Backup jobs.' })] });
  const { root } = await page({
    rule: { ...rule, author: 'Ada', modified: '2026-01-02', cleanWindowsHits: 2 },
    compiled,
  });
  expect(textOf(root.querySelector('h1'))).toBe('Invented Share Access');
  expect([...root.querySelectorAll('.about div')].map(textOf)).toEqual([
    'Rule ofSigma',
    'Id12345678-aaaa',
    'Levelmedium',
    'TechniqueT1021.002 SMB/Windows Admin Shares',
    'Changed2026-01-02',
    'ByAda',
    'LicenceDetection Rule License 1.1',
  ]);
  expect(textOf(root)).toContain('SigmaHQ saw it fire 2 times on a clean Windows install.');
  expect(named(root, 'Open its file').getAttribute('href')).toBe('https://example.org/share-access.yml');
});

test('the licence stands also where nothing of it is compiled here', async () => {
  const { root } = await page({});
  expect(textOf(root.querySelector('.about div:last-child'))).toBe('LicenceA licence of the bundled catalog');
});

test('what it ignores stands by name, and field by field', async () => {
  const { rule } = answer();
  const values = Array.from({ length: 10 }, (_, place) => `c:\\\\orbit${place}.exe`);
  const exclusions = [{ name: 'Orbit', field: 'Image', values, block: 'filter_orbit' }];
  const { root } = await page({ rule: { ...rule, ignores: ['Orbit'], exclusions } });
  expect(textOf(root.querySelector('.ignores .names'))).toBe('Orbit');
  expect(textOf(root.querySelector('.ignores tbody tr'))).toMatch(/^OrbitImage.*orbit7\.exe and 2 more$/);
});

test('curated notes stand by how they bear on it; what it ignores is no cause', async () => {
  const { root, onCopy } = await page({
    causes: [aNote({ id: 'documented' })],
    weThink: [aNote({ id: 'thought' })],
    alreadyIgnored: [aNote({ id: 'ignored' })],
  });
  expect([...root.querySelectorAll('.of-rule h3')].map(textOf)).toEqual([
    'Causes that it documents 1',
    'Causes that bear on it, we think 1',
    'Already ignored by it: not what set it off 1',
  ]);
  expect([...root.querySelectorAll('.entry h4')].map(textOf)).toEqual([
    'Cause documented.',
    'Cause thought.',
  ]);
  await press(named(root, 'Copy cause 2'));
  expect(onCopy).toHaveBeenCalledWith({ kind: 'cause', id: 'thought' }, 'markdown');
});

test('three silences are told apart', async () => {
  const notCompiled = await page({});
  expect(textOf(notCompiled.root.querySelector('.notice'))).toContain(
    'isn’t on this machine: update its source',
  );
  const silent = await page({ compiled: someRuleNotes({}) });
  expect(textOf(silent.root.querySelector('.notice'))).toBe(
    'Silent Its authors wrote nothing about false positives. Silent means neither benign nor rare.',
  );
  const little = await page({
    compiled: someRuleNotes({ rest: [aRuleNote({ text: 'Unknown', grade: 'says-little' })] }),
  });
  expect(little.root.querySelector('.notice')).toBeNull();
  expect(textOf(little.root)).toContain('No cause among them.');
});
