// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { RuleNotesSection } from '../../../../components/reader/rule-notes.tsx';
import type { RuleNotes } from '../../../../lib/answers/types.ts';
import type { CompiledSource } from '../../../../lib/compile/types.ts';
import { mount, named, press, textOf } from '../mount.ts';
import { aNoteRule, aRuleNote, someRuleNotes } from '../notes.ts';

async function section(notes: RuleNotes, ofOneRule = false) {
  const onCopy = vi.fn();
  const { root } = await mount(
    <RuleNotesSection notes={notes} ofOneRule={ofOneRule} copied={() => undefined} onCopy={onCopy} />,
  );
  return { root, onCopy };
}

const elastic = aNoteRule({ key: 'elastic:e', source: 'elastic', title: 'Task Made', author: 'Bo Invented' });
const groups = (root: Element) => [...root.querySelectorAll('.from h3')].map(textOf);

test('causes stand by source, those of a machine apart, with rules, authors and licence', async () => {
  const { root } = await section(
    someRuleNotes({
      causes: [
        aRuleNote({ text: 'Backup jobs copy files.' }),
        aRuleNote({ text: 'Roll-outs make tasks.', rules: [elastic] }),
        aRuleNote({ text: 'Perhaps administrators.', rules: [elastic], origin: 'generated' }),
      ],
    }),
  );
  expect(groups(root)).toEqual(['Sigma 1', 'Elastic 1', 'Elastic, by a machine 1']);
  expect([...root.querySelectorAll('.rule-note')].map(textOf)).toEqual([
    'Backup jobs copy files.Invented Share Access Sigma aBy Ada Invented. Detection Rule License 1.1.',
    'Roll-outs make tasks.Task Made Elastic eBy Bo Invented. Elastic License 2.0.',
    'Perhaps administrators.Task Made Elastic eWritten by a machine, as its source says. By Bo Invented. Elastic License 2.0.',
  ]);
});

test('sources stand in the same order everywhere, a machine’s words last; the lead counts', async () => {
  const by = (source: CompiledSource) => [aNoteRule({ key: `${source}:a`, source })];
  const { root } = await section(
    someRuleNotes({
      causes: [
        aRuleNote({ text: 'H', rules: by('house') }),
        aRuleNote({ text: 'P', rules: by('splunk') }),
        aRuleNote({ text: 'E', rules: by('elastic') }),
        aRuleNote({ text: 'S', rules: by('sigma') }),
        aRuleNote({ text: 'G', rules: by('elastic'), origin: 'generated' }),
      ],
      rest: [aRuleNote({ text: 'Unknown', grade: 'says-little' })],
    }),
  );
  expect(groups(root)).toEqual(['Sigma 1', 'Elastic 1', 'Splunk 1', 'House 1', 'Elastic, by a machine 1']);
  expect(textOf(root.querySelector('.lead'))).toMatch(/^5 causes and 1 other note\./);
});

test('where nothing is a cause, the rest stands open', async () => {
  const rest = [aRuleNote({ text: 'Unknown', grade: 'says-little' })];
  const { root } = await section(someRuleNotes({ rest }));
  expect(textOf(root.querySelector('.lead'))).toMatch(/^No cause among them\./);
  expect(textOf(root.querySelector('details[open]'))).toContain('Unknown');
});

test('on the page of one rule its name and authors aren’t said again; a machine’s hand is', async () => {
  const causes = [
    aRuleNote({ text: 'Backup jobs.' }),
    aRuleNote({ text: 'Perhaps backups.', origin: 'generated' }),
  ];
  const { root } = await section(someRuleNotes({ causes }), true);
  expect(textOf(root.querySelector('h2'))).toBe('In its authors’ words 2');
  expect([...root.querySelectorAll('.rule-note')].map(textOf)).toEqual([
    'Backup jobs.',
    'Perhaps backups.Written by a machine, as its source says.',
  ]);
});

test('what rules ignore, advice and what says little is folded apart, and no cause', async () => {
  const { root } = await section(
    someRuleNotes({
      causes: [aRuleNote({ text: 'Backup jobs copy files.' })],
      rest: [
        aRuleNote({ text: 'Veeam copies files.', ignored: true }),
        aRuleNote({ text: 'Add exceptions.', grade: 'advice' }),
        aRuleNote({ text: 'Unknown', grade: 'says-little' }),
      ],
    }),
  );
  expect([...root.querySelectorAll('.rule-note .words')].map(textOf)).toEqual(['Backup jobs copy files.']);
  expect([...root.querySelectorAll('summary')].map(textOf)).toEqual([
    'Already ignored by their own rules: not what set one of them off 1 note',
    'Advice 1 note',
    'Says little 1 note',
  ]);
  const [first] = root.querySelectorAll('details');
  await act(() => {
    if (!first) return;
    first.open = true;
    first.dispatchEvent(new Event('toggle'));
  });
  expect(textOf(first)).toContain('Veeam copies files.');
});

test('long lists show their beginning, and all of it when asked', async () => {
  const causes = Array.from({ length: 20 }, (_, place) => aRuleNote({ text: `Cause ${place}` }));
  const { root } = await section(someRuleNotes({ causes }));
  expect(root.querySelectorAll('.rule-note')).toHaveLength(12);
  await press(named(root, '8 more notes'));
  expect(root.querySelectorAll('.rule-note')).toHaveLength(20);
});

test('of many rules the first stand, the others when asked; each leads to its page and its file', async () => {
  const rules = Array.from({ length: 5 }, (_, place) =>
    aNoteRule({ key: `sigma:${place}`, title: `Rule ${place}` }),
  );
  const { root } = await section(someRuleNotes({ causes: [aRuleNote({ text: 'Shared', rules })] }));
  const titles = () => [...root.querySelectorAll('.rules a:not(.meta)')].map(textOf);
  expect(titles()).toEqual(['Rule 0', 'Rule 1', 'Rule 2']);
  await press(named(root, 'and 2 more'));
  expect(titles()).toHaveLength(5);
  expect(named(root, 'Rule 4').getAttribute('href')).toBe('https://example.org/share-access.yml');
  expect(named(root, 'Sigma 4: all about Rule 4').getAttribute('href')).toBe('#rule=sigma%3A4');
});

test('a copy names its note; text stays text', async () => {
  const note = aRuleNote({ text: '<img src=x onerror=alert(1)>' });
  const { root, onCopy } = await section(someRuleNotes({ causes: [note] }));
  expect(root.querySelector('img')).toBeNull();
  await press(named(root, 'Copy this note'));
  expect(onCopy).toHaveBeenCalledWith(note, 'markdown');
});
