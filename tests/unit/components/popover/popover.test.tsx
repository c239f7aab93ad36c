// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { key, named, press, textOf } from '../mount.ts';
import { aNote, someNotes } from '../notes.ts';
import { five, openNote, popover } from './popover-mount.tsx';

describe('causes', () => {
  test('the first is open with what fits and what casts doubt, the next two are one line each', async () => {
    const { root } = await popover(five);
    expect(openNote(root)).toEqual(['Cause psexec.']);
    expect(textOf(root.querySelector('.says.fit'))).toBe('Fits when the source is a jump host.');
    expect(textOf(root.querySelector('.says.doubt'))).toBe('Doubt when workstation to workstation.');
    expect([...root.querySelectorAll('.cause-head')].map(textOf)).toEqual([
      '1Administration3 rules document it',
      '2DeploymentCause deploy.',
      '3BackupCause backup.',
    ]);
  });

  test('the rest are counts by activity, each opening in place', async () => {
    const { root } = await popover(five);
    expect(textOf(root.querySelector('.more'))).toBe('+2Security tools 1Product behaviour 1');
    await press(named(root, 'Product behaviour 1'));
    expect(openNote(root)).toEqual(['Cause printer.']);
    await press(named(root, 'Product behaviour 1'));
    expect(root.querySelectorAll('.cause')).toHaveLength(3);
  });

  test('a key opens a cause and moves to it, be it folded or not', async () => {
    const { root, dialog } = await popover(five);
    await key(dialog, '4');
    await vi.waitFor(() => expect(textOf(document.activeElement)).toContain('4Security tools'));
    expect(openNote(root)).toEqual(['Cause scanner.']);
  });

  test('another technique starts with its first cause open', async () => {
    const { root, dialog, again } = await popover(five);
    await key(dialog, '2');
    const technique = { ...five.technique, id: 'T1569.002', name: 'Service Execution' };
    await again({ state: { kind: 'notes', technique, notes: { ...five, technique } } });
    expect(openNote(root)).toEqual(['Cause psexec.']);
  });

  test('where no benign use is known the doubt sign leads, and nothing says "cause 1"', async () => {
    const { root } = await popover(someNotes({ causes: [aNote({ id: 'none', expect: 'none', rules: [] })] }));
    expect(root.querySelector('.none .rail .sign.doubt')).not.toBeNull();
    expect(textOf(root.querySelector('.none h4'))).toBe('No benign use known');
    expect(named(root, /^Copy/).getAttribute('aria-label')).toBe('Copy: no documented benign cause');
  });
});

describe('states without causes', () => {
  test('not in the catalog: says so, names the nearest, offers the search, copies the skeleton', async () => {
    const { root, on } = await popover(someNotes({ nearest: [{ id: 'T1003.003', name: 'NTDS', count: 4 }] }));
    expect(textOf(root.querySelector('.empty'))).toContain('No notes for T1021.002');
    await press(named(root, 'T1003.003 NTDS 4'));
    expect(on.onTechnique).toHaveBeenCalledWith('T1003.003');
    await press(named(root, 'Search the catalog'));
    expect(on.onReader).toHaveBeenCalledWith();
    await press(named(root, 'Copy: no documented benign cause'));
    expect(on.onCopy).toHaveBeenCalledWith(null, 'markdown');
  });

  test('loading: head at once, busy, nothing to copy', async () => {
    const { technique } = five;
    const { root, on, dialog } = await popover(five, { state: { kind: 'loading', technique } });
    expect(dialog.getAttribute('aria-busy')).toBe('true');
    expect(textOf(root.querySelector('.pop-body'))).toContain('Reading the notes');
    await key(dialog, 'c');
    expect(on.onCopy).not.toHaveBeenCalled();
  });

  test('error: what was wrong, what to do, two ways on', async () => {
    const { technique } = five;
    const { root, on } = await popover(five, {
      state: { kind: 'error', technique, message: 'Reload the page.' },
    });
    expect(textOf(root.querySelector('.pop-body'))).toContain('The catalog did not answer');
    expect(textOf(root.querySelector('.pop-body'))).toContain('Reload the page.');
    await press(named(root, 'Try again'));
    expect(on.onRetry).toHaveBeenCalledOnce();
  });
});

describe('a renumbered ID', () => {
  const moved = (id: string, now: string) =>
    someNotes({
      technique: { ...five.technique, id, status: 'revoked', replacedBy: now },
      now: { ...five.technique, id: now },
      causes: five.causes,
    });

  test.each([
    ['T1562.001', 'T1685', 'T1562.001 is T1685 since ATT&CK v19. Notes of both.'],
    ['T1073', 'T1574.001', 'T1073 is now T1574.001. Notes of both.'],
  ])('%s says that it is %s', async (id, now, expected) => {
    const { root } = await popover(moved(id, now));
    expect(textOf(root.querySelector('.facts .line > div'))).toBe(expected);
  });
});

test('a renumbered ID without notes in either number promises none', async () => {
  const technique = { ...five.technique, id: 'T1073', status: 'revoked' as const, replacedBy: 'T1574.001' };
  const { root } = await popover(someNotes({ technique, now: { ...five.technique, id: 'T1574.001' } }));
  expect(textOf(root.querySelector('.facts .line > div'))).toBe('T1073 is now T1574.001.');
  expect(textOf(root.querySelector('.empty h4'))).toBe('No notes for T1073');
});

describe('LoFP’s page', () => {
  test('stands in its order and words, as text, with backticked words as code', async () => {
    const lofp = ['administrators', 'pass `accepteula` as an argument', '<img src=x onerror=alert(1)>'];
    const { root } = await popover(someNotes({ lofp }));
    expect(textOf(root.querySelector('.lofp h4'))).toBe('LoFP’s page for T1021.002, in its words');
    expect([...root.querySelectorAll('.lofp li')].map(textOf)).toEqual([
      'administrators',
      'pass accepteula as an argument',
      '<img src=x onerror=alert(1)>',
    ]);
    expect(textOf(root.querySelector('.lofp code'))).toBe('accepteula');
    expect(root.querySelector('img')).toBeNull();
  });
});
