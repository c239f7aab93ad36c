// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { named, press, textOf } from '../mount.ts';
import { choose, heldPart, options, rowOf } from './options-mount.tsx';

const cells = (row: Element) => [...row.querySelectorAll('td')].map(textOf);

describe('what there is', () => {
  test('bundled: facts only, with an age once it is old', async () => {
    const { root } = await options();
    expect(cells(rowOf(root, 'Sigma').row).slice(0, 3)).toEqual([
      '2026-08-05',
      'DRL 1.1authors stay named',
      '3,757 rules, facts only',
    ]);
    expect(cells(rowOf(root, 'Splunk').row)[0]).toBe('2024-10-242 years old');
    expect(cells(rowOf(root, 'Curated').row)).toEqual(['2026-11-24', 'MIT', '189 causes', 'built in']);
    expect(root.querySelector('.tools-of-all button')).toBeNull();
  });

  test('compiled: notes and techniques, its own day, where it came from', async () => {
    const { root } = await options({ held: [heldPart('sigma')] });
    expect(cells(rowOf(root, 'Sigma').row).slice(0, 3)).toEqual([
      '2026-08-21',
      'DRL 1.1authors stay named',
      '1,857 rules, 1,507 notes396 techniques, downloaded 2026-11-25',
    ]);
    expect(rowOf(root, 'Sigma').below).toBeNull();
  });

  test('what could not be read is named, paths of one reason together', async () => {
    const refused = [
      { path: 'a.yml', reason: 'line 3: no colon', partly: true },
      { path: 'b.yml', reason: 'not a rule', partly: false },
      { path: 'c.yml', reason: 'not a rule', partly: false },
    ];
    const unknown = [{ id: 'T1999', rules: ['splunk:1' as const, 'splunk:2' as const] }];
    const { root } = await options({ held: [heldPart('splunk', { refused, unknown })] });
    const { below } = rowOf(root, 'Splunk');
    expect(textOf(below?.querySelector('summary b'))).toBe(
      '1 file read in part, 2 files not read, 1 technique ID that ATT&CK doesn’t have.',
    );
    expect([...(below?.querySelectorAll('li') ?? [])].map(textOf)).toEqual([
      'a.ymlread in part: line 3: no colon',
      'b.ymlc.ymlnot read: not a rule',
      'T1999in splunk:1 and 1 other rule',
    ]);
  });

  test('of thousands that were not read some are named, all are counted', async () => {
    const refused = Array.from({ length: 2000 }, (_, i) => ({
      path: `${i}.yml`,
      reason: 'no',
      partly: false,
    }));
    const { root } = await options({ held: [heldPart('splunk', { refused })] });
    const { below } = rowOf(root, 'Splunk');
    expect(textOf(below)).toMatch(/^2,000 files not read\./);
    expect(textOf(below)).toMatch(/and 1,990 more/);
    expect(below?.querySelectorAll('code')).toHaveLength(10);
  });
});

describe('an update', () => {
  test('is asked for by a button that names the one host', async () => {
    const { root, on } = await options();
    const update = named(root, 'Update: Sigma');
    expect(update.title).toBe('Downloads SigmaHQ/sigma from codeload.github.com, and asks no other host');
    await press(update);
    expect(on.onUpdate).toHaveBeenCalledExactlyOnceWith('sigma');
  });

  test('shows how far it is, and is stopped by the same button', async () => {
    const { root, on, show } = await options();
    const update = named(root, 'Update: Sigma');
    await show({ running: { sigma: { doing: 'reading', rules: 2329, expected: 3757 } } });
    const { row } = rowOf(root, 'Sigma');
    const bar = row.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([2329, 3757]);
    expect(textOf(bar?.labels?.[0] ?? row.querySelector(`label[for="${bar?.id}"]`))).toBe(
      'Reading rules, 2,329 of 3,757',
    );
    expect(named(root, 'Stop: Sigma')).toBe(update);
    expect(row.querySelector('input[type=file]')).toBeNull();
    await press(update);
    expect(on.onStop).toHaveBeenCalledExactlyOnceWith('sigma');
    expect(on.onUpdate).not.toHaveBeenCalled();
  });

  test('that failed says why and what is still in use, and can be tried again', async () => {
    const { root, on, show } = await options({ faults: { sigma: 'The host did not answer' } });
    expect(textOf(rowOf(root, 'Sigma').below)).toBe(
      'Not updated. The host did not answer. Still in use: the bundled catalog.',
    );
    await show({ held: [heldPart('sigma')], faults: { sigma: 'It broke off.' } });
    expect(textOf(rowOf(root, 'Sigma').below)).toBe(
      'Not updated. It broke off. Still in use: 1,857 rules as of 2026-08-21.',
    );
    await press(named(root, 'Try again: Sigma'));
    expect(on.onUpdate).toHaveBeenCalledExactlyOnceWith('sigma');
  });
});

test('a file is imported, and none but a download is offered again when it fails', async () => {
  const { root, on, show } = await options();
  const file = new File(['x'], 'sigma.tar.gz');
  await choose(root, 'Import file: Sigma', file);
  expect(on.onImport).toHaveBeenCalledExactlyOnceWith('sigma', file);
  await show({ faults: { sigma: 'The archive ends in the middle.' } });
  expect(named(rowOf(root, 'Sigma').row, /^(Update|Try again)/).getAttribute('aria-label')).toBe(
    'Update: Sigma',
  );
});

describe('all that is compiled', () => {
  test('can be taken out or saved', async () => {
    const { root, on } = await options({ held: [heldPart('sigma')] });
    await press(named(root, 'Back to the bundled catalog'));
    await press(named(root, 'Save the compiled catalog…'));
    expect(on.onBundled).toHaveBeenCalledOnce();
    expect(on.onSave).toHaveBeenCalledOnce();
  });

  test('is not offered where only the team’s own is', async () => {
    const { root } = await options({ held: [heldPart('house:a.yml')] });
    expect(root.querySelector('.tools-of-all button')).toBeNull();
  });

  test('says when it is at it, and what failed', async () => {
    const { root } = await options({
      held: [heldPart('sigma')],
      running: { save: { doing: 'reading', rules: 0 }, bundled: { doing: 'waiting', rules: 0 } },
      faults: { save: 'The disk is full' },
    });
    expect([...root.querySelectorAll<HTMLButtonElement>('.tools-of-all button')].map(textOf)).toEqual([
      'Waiting for its turn',
      'Saving',
    ]);
    expect(textOf(root.querySelector('.tools-of-all'))).toContain('Not saved. The disk is full.');
  });
});
