// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { key, named, press, textOf } from '../mount.ts';
import { aNote, aNoteRule, aRuleNote, someNotes, someRuleNotes } from '../notes.ts';
import { openNote, popover } from './popover-mount.tsx';

const elastic = aNoteRule({ key: 'elastic:b', source: 'elastic', title: 'Invented Share Listing' });
const scanner = aRuleNote({
  text: 'A scanner opens `ADMIN$` <b>',
  rules: [aNoteRule(), aNoteRule({ key: 'sigma:b' }), aNoteRule({ key: 'sigma:c' })],
});
const causes = [
  scanner,
  aRuleNote({ text: 'Backups at night' }),
  aRuleNote({ text: 'An installer of printers', rules: [elastic] }),
  aRuleNote({ text: 'Migrations of shares' }),
  aRuleNote({ text: 'A script of the domain', rules: [elastic] }),
  aRuleNote({ text: 'Routine tasks', rules: [elastic], origin: 'generated' }),
];
const rest = [aRuleNote({ text: 'Unknown', grade: 'says-little' })];
const heads = (root: Element) => [...root.querySelectorAll('.cause-head')].map(textOf);

describe('where no curated note bears', () => {
  const compiled = someRuleNotes({ causes, rest });

  test('the rules’ sentences are the causes: the first open with its rules and its silence', async () => {
    const { root } = await popover(someNotes({ compiled }));
    expect(heads(root)).toEqual([
      '1Sigma3 rules say it',
      '2SigmaBackups at night',
      '3ElasticAn installer of printers',
    ]);
    expect(textOf(root.querySelector('.cause-open'))).toBe(
      'A scanner opens ADMIN$ <b>' +
        'Sigma · Invented Share Access and 2 moreIts source says neither what fits nor what casts doubt.',
    );
    expect(textOf(root.querySelector('.cause-open code'))).toBe('ADMIN$');
  });

  test('the others are counts by source, each opening in place; what a machine wrote is counted apart', async () => {
    const { root } = await popover(someNotes({ compiled }));
    expect([...root.querySelectorAll('.more')].map(textOf)).toEqual([
      '+3Sigma 1Elastic 1Elastic, by a machine 1',
    ]);
    await press(named(root, 'Elastic, by a machine 1'));
    expect(openNote(root)).toEqual(['Routine tasks']);
    expect(textOf(root.querySelector('.cause-open'))).toContain(
      'Its source says that a machine wrote it, and neither what fits nor what casts doubt.',
    );
  });

  test('keys open and copy them', async () => {
    const { root, on, dialog } = await popover(someNotes({ compiled }));
    await key(dialog, '5');
    await vi.waitFor(() => expect(textOf(document.activeElement)).toContain('5Elastic'));
    expect(openNote(root)).toEqual(['A script of the domain']);
    await key(dialog, 'c');
    expect(on.onCopy).toHaveBeenCalledWith(4, 'markdown');
  });

  test('what else there is stands in the reader', async () => {
    const total = { causes: 212, rest: 1 };
    const { root, on } = await popover(someNotes({ compiled: { ...compiled, total } }));
    expect(textOf(root.querySelector('.in-reader'))).toBe(
      'The first 6 of 212; 1 more advises, says little, or is ignored by its own rule: all in the reader',
    );
    await press(named(root, 'all in the reader'));
    expect(on.onReader).toHaveBeenCalledWith('T1021.002');
  });

  test('author and licence stay out: they stand in the reader and in every copy', async () => {
    const { root } = await popover(someNotes({ compiled }));
    expect(textOf(root)).not.toMatch(/Ada Invented|License/);
  });
});

describe('where curated notes bear', () => {
  const curated = [aNote({ id: 'psexec' })];

  test('no sentence of a rule is a cause: they follow as counts, each opening into sentences and titles', async () => {
    const { root, dialog } = await popover(
      someNotes({ causes: curated, lofp: ['administrators'], compiled: someRuleNotes({ causes }) }),
    );
    expect(heads(root)).toEqual(['1Administration3 rules document it']);
    expect(textOf(root.querySelector('.more'))).toBe(
      '6From the rulesSigma 3Elastic 2Elastic, by a machine 1',
    );
    expect(root.querySelector('.sentences')).toBeNull();
    await press(named(root, 'Elastic 2'));
    expect([...root.querySelectorAll('.sentences li')].map(textOf)).toEqual([
      'An installer of printers Invented Share Listing',
      'A script of the domain Invented Share Listing',
    ]);
    const body = [...(root.querySelector('.pop-body')?.children ?? [])].map((part) => part.className);
    expect(body).toEqual(['cause', 'line more', 'line lofp sentences', 'line lofp']);
    await press(named(root, 'Elastic 2'));
    expect(root.querySelector('.sentences')).toBeNull();
    await key(dialog, '2');
    expect(openNote(root)).toEqual(['Cause psexec.']);
  });

  test('rules that name no cause are a remark alone', async () => {
    const { root } = await popover(
      someNotes({ causes: curated, compiled: someRuleNotes({ rest: [...rest, ...rest] }) }),
    );
    expect(root.querySelector('.more')).toBeNull();
    expect(textOf(root.querySelector('.in-reader'))).toBe(
      '2 notes of the rules advise, say little, or are ignored by their own rule: all in the reader',
    );
  });

  test('nothing compiled, nothing said of it', async () => {
    const { root } = await popover(someNotes({ causes: curated, compiled: someRuleNotes({}) }));
    expect(root.querySelector('.more, .in-reader')).toBeNull();
  });
});

describe('where nobody names a cause', () => {
  test('the rules’ authors did write: said apart from a technique that is not in the catalog', async () => {
    const nearest = [{ id: 'T1003.003', name: 'NTDS', count: 4 }];
    const { root, on } = await popover(someNotes({ nearest, compiled: someRuleNotes({ rest }) }));
    expect(textOf(root.querySelector('.empty h4'))).toBe('The authors of T1021.002’s rules name no cause');
    expect(textOf(root.querySelector('.empty'))).toContain('Their one note advises, says little, or names');
    expect(textOf(root.querySelector('.empty'))).toContain('Silent means neither benign nor rare.');
    await press(named(root, 'Read on in the reader'));
    expect(on.onReader).toHaveBeenCalledWith('T1021.002');
    await press(named(root, 'T1003.003 NTDS 4'));
    expect(on.onTechnique).toHaveBeenCalledWith('T1003.003');
    await press(named(root, 'Copy: no documented benign cause'));
    expect(on.onCopy).toHaveBeenCalledWith(null, 'markdown');
  });

  test('a compiled catalog without a word on the technique leaves it not in the catalog', async () => {
    const { root } = await popover(someNotes({ compiled: someRuleNotes({}) }));
    expect(textOf(root.querySelector('.empty h4'))).toBe('No notes for T1021.002');
  });
});
