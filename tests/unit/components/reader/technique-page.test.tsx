// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import type { RulesByPlace } from '../../../../components/reader/cited-rules.tsx';
import { TechniquePage, type TechniquePageProps } from '../../../../components/reader/technique-page.tsx';
import type { TechniqueAnswer } from '../../../../lib/answers/types.ts';
import type { SourceInfo } from '../../../../lib/catalog/types.ts';
import { mount, named, press, textOf } from '../mount.ts';
import { aNote, aRuleNote, someNotes, someRuleNotes } from '../notes.ts';

const source = (name: SourceInfo['source'], label: string): SourceInfo => ({
  source: name,
  label,
  origin: label,
  count: 1,
  asOf: '2026-08-05',
  licence: `${label}’s licence`,
});

const sources = [
  source('curated', 'Curated'),
  source('lofp', 'LoFP'),
  source('sigma', 'Sigma'),
  source('splunk', 'Splunk'),
];

const rules: RulesByPlace = new Map([
  [4, { key: 'sigma:12345678-aaaa', title: 'Rule A', link: 'https://example.org/a' }],
  [7, { key: 'sigma:87654321-bbbb', title: 'Rule B', link: 'https://example.org/b' }],
]);

async function page(notes: TechniqueAnswer, props: Partial<TechniquePageProps> = {}) {
  const on = { onCopy: vi.fn(), onPrint: vi.fn() };
  const { root } = await mount(
    <TechniquePage notes={notes} rules={rules} sources={sources} {...on} {...props} />,
  );
  return { root, on };
}

const full = someNotes({
  causes: [
    aNote({
      id: 'psexec',
      tune: 'Except both together.',
      rules: [4],
      excludes: [7],
    }),
    aNote({ id: 'deploy', activity: 'deploy', rules: [] }),
    aNote({ id: 'shares', rules: [], reach: [4] }),
  ],
  lofp: ['administrators'],
  kin: [{ id: 'T1021', name: 'Remote Services', count: 41 }],
});

describe('a technique with notes', () => {
  test('the head says what it is part of, where ATT&CK puts it and how much there is', async () => {
    const { root } = await page({ ...full, formerly: ['T1077'] });
    expect([...root.querySelectorAll('.about div')].map(textOf)).toEqual([
      'Part ofT1021 Remote Services',
      'TacticLateral Movement',
      'PlatformWindows',
      'FormerlyT1077',
      'Notes3 causes from 1 rule, 1 note of LoFP',
    ]);
  });

  test('causes stand by activity and are numbered down the page', async () => {
    const { root } = await page(full);
    const groups = [...root.querySelectorAll('.activity')];
    expect(groups.map((group) => textOf(group.querySelector('h3')))).toEqual([
      'Administration 2',
      'Deployment 1',
    ]);
    expect([...root.querySelectorAll('.entry h4')].map(textOf)).toEqual([
      'Cause psexec.',
      'Cause shares.',
      'Cause deploy.',
    ]);
    expect([...root.querySelectorAll('.entry .num')].map(textOf)).toEqual(['1', '2', '3']);
  });

  test('each rule stands under what it says of the cause, with source and short id', async () => {
    const { root } = await page(full);
    const entry = root.querySelector('#note-psexec');
    expect(textOf(entry?.querySelector('.under'))).toBe(
      'TuneExcept both together.RulesRule A Sigma 12345678Already ignored byRule B Sigma 87654321',
    );
    expect(textOf(root.querySelector('#note-shares .under'))).toBe('We thinkRule A Sigma 12345678');
    expect(entry?.querySelector('a[href^="https"]')?.getAttribute('href')).toBe('https://example.org/a');
  });

  test('of dozens of cited rules the first stand, the others when asked', async () => {
    const places = Array.from({ length: 9 }, (_, place) => place);
    const { root } = await page(
      { ...full, causes: [aNote({ id: 'many', rules: places })] },
      {
        rules: new Map(
          places.map((place) => [place, { key: `sigma:${place}`, title: `Rule ${place}`, link: '' }]),
        ),
      },
    );
    const count = () => root.querySelectorAll('#note-many .rules a:not(.meta)').length;
    expect(count()).toBe(6);
    await press(named(root, 'and 3 more'));
    expect(count()).toBe(9);
  });

  test('copying names the cause by its id, LoFP’s notes by their place', async () => {
    const { root, on } = await page(full);
    await press(named(root, 'Copy cause 2'));
    await press(named(root, 'Copy LoFP’s note 1'));
    await press(named(root, 'Copy link'));
    expect(on.onCopy.mock.calls).toEqual([
      [{ kind: 'cause', id: 'shares' }, 'markdown'],
      [{ kind: 'lofp', index: 0 }, 'markdown'],
      [{ kind: 'link' }, 'line'],
    ]);
  });

  test('only the button that copied says so', async () => {
    const copied = { subject: { kind: 'cause' as const, id: 'shares' }, form: 'plain' as const };
    const { root } = await page(full, { copied });
    expect(named(root, 'Copied cause 2 as plain text')).toBeDefined();
    expect(named(root, 'Copy cause 1')).toBeDefined();
  });

  test('the note that the address names is marked and has the focus', async () => {
    const { root } = await page(full, { note: 'shares' });
    expect([...root.querySelectorAll('[aria-current]')].map(({ id }) => id)).toEqual(['note-shares']);
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('note-shares'));
  });

  test('sources that have nothing here are left out', async () => {
    const { root } = await page(full);
    expect([...root.querySelectorAll('.src tbody tr')].map((row) => [...row.children].map(textOf))).toEqual([
      ['Curated', '3 causes', 'reviewed 2026-11', 'Curated’s licence'],
      ['LoFP', '1 note', '2026-08-05', 'LoFP’s licence'],
      ['Sigma', '2 rules, facts only', '2026-08-05', 'Sigma’s licence'],
    ]);
    expect(textOf(root)).toContain('© The MITRE Corporation.');
  });
});

describe('compiled notes', () => {
  const compiled = someRuleNotes({ causes: [aRuleNote({ text: 'Backup jobs.' })] });

  test('stand after the causes, are counted in head and jump list, and have their source in the table', async () => {
    const { root, on } = await page({ ...full, compiled });
    expect([...root.querySelectorAll('.text h2')].map(textOf)).toEqual([
      'Causes',
      'Which rule documents what, and what it already ignores',
      'In the rules’ words 1',
      'LoFP’s page for T1021.002 1',
      'Sources and licences',
    ]);
    expect(textOf(root.querySelector('.about'))).toContain('1 cause in rules’ words');
    expect(named(root, 'In the rules’ words 1').getAttribute('href')).toBe('#T1021.002&part=rules');
    expect([...root.querySelectorAll('.src tbody tr')].map(textOf)).toContain(
      'Sigma, compiled here1 note2026-07-30Detection Rule License 1.1; authors stay named',
    );
    await press(named(root, 'Copy this note'));
    expect(on.onCopy).toHaveBeenCalledWith({ kind: 'compiled', text: 'Backup jobs.' }, 'markdown');
  });

  test('alone are no empty page; without a cause among them it is', async () => {
    const { root } = await page(someNotes({ compiled }));
    expect(root.querySelector('.notice')).toBeNull();
    const rest = [aRuleNote({ text: 'Unknown', grade: 'says-little' })];
    const { root: silent } = await page(someNotes({ compiled: someRuleNotes({ rest }) }));
    expect(textOf(silent.querySelector('.about'))).toContain('1 note in rules’ words, no cause among them');
    expect(textOf(silent.querySelector('.notice'))).toBe(
      'No cause Nobody documented a benign cause for T1021.002. The one note of its rules advises, says little, or names what its own rule ignores. That says nothing about an alert.',
    );
  });
});

describe('states', () => {
  test('rare, and no benign use known, are notices', async () => {
    const { root } = await page(
      someNotes({ causes: [aNote({ id: 'dump', expect: 'rare' }), aNote({ id: 'cs', expect: 'none' })] }),
    );
    expect([...root.querySelectorAll('.entry .notice')].map(textOf)).toEqual([
      'Rare Cause dump.',
      'No benign use known Cause cs.',
    ]);
    expect(named(root, 'Copy: no documented benign cause')).toBeDefined();
  });

  test('empty: says so, names the nearest and copies the skeleton', async () => {
    const { root, on } = await page(
      someNotes({ nearest: [{ id: 'T1059', name: 'Interpreter', count: 12 }] }),
    );
    expect(textOf(root.querySelector('.notice'))).toBe(
      'Empty Nobody documented a benign cause for T1021.002. That says nothing about an alert. Nearest: T1059 Interpreter, 12',
    );
    await press(named(root, 'Copy: no documented benign cause'));
    expect(on.onCopy).toHaveBeenCalledWith({ kind: 'nothing' }, 'markdown');
  });

  test('renumbered: names the new number, and its notes only where there are any', async () => {
    const now = { ...full.technique, id: 'T1685' };
    const { root } = await page({ ...full, now });
    expect(textOf(root.querySelector('.notice'))).toBe(
      'Now T1685 T1021.002 carries this number since ATT&CK v19. Notes of both follow.',
    );
    const { root: empty } = await page({ ...someNotes(), now: { ...now, id: 'T1574.001' } });
    expect(textOf(empty.querySelector('.notice'))).toBe('Now T1574.001 T1021.002 carries this number now.');
  });
});
