// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { openExample } from '../../search/catalog.ts';
import { key, named, press, textOf } from '../mount.ts';
import { popup } from './popup-view.tsx';

describe('what stands on the page', () => {
  const found = { 'T1562.001': 1, T1006: 1, 'T1021.002': 3, T9999: 8, T1685: 1 };

  test('is listed by how often it stands there, then by notes; unknown IDs are not', async () => {
    const { rows } = await popup({ found });
    expect(rows()).toEqual([
      'T1021.002 SMB/Windows Admin Shares seen 3× 3 notes',
      'T1562.001 now T1685, Disable or Modify Tools seen 1× 1 note',
      'T1685 Disable or Modify Tools seen 1× 1 note',
      'T1006 Direct Volume Access seen 1× no notes',
    ]);
  });

  test('begins with the technique that the page is about', async () => {
    const { rows } = await popup({ found, subject: 'T1006' });
    expect(rows().map((row) => row.split(' ')[0])).toEqual(['T1006', 'T1021.002', 'T1562.001', 'T1685']);
  });

  test('has no chosen row until an arrow key is pressed', async () => {
    const { chosen, field, on } = await popup({ found });
    await key(field, 'Enter');
    expect([chosen(), on.onReader.mock.calls]).toEqual([undefined, []]);
    await key(field, 'ArrowUp');
    expect(chosen()).toMatch(/^T1006/);
    await key(field, 'ArrowDown');
    expect(chosen()).toMatch(/^T1021.002/);
  });

  test('is cut at 100 rows, and says so', async () => {
    const technique = openExample().technique('T1021.002');
    const search = { ...openExample(), technique: () => technique };
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, number) => [`T${number}`, 1]));
    const { rows, body } = await popup({ found: many, search });
    expect(rows()).toHaveLength(100);
    expect(body()).toContain('On this page, 100 of 101');
  });
});

describe('searching', () => {
  test('begins with the field, which has the focus and gets it back with /', async () => {
    const { root, field } = await popup();
    expect(document.activeElement).toBe(field);
    named(root, 'Options').focus();
    await key(named(root, 'Options'), '/');
    expect(document.activeElement).toBe(field);
    expect((await key(field, '/')).defaultPrevented).toBe(false); // T1021/002
  });

  test('shows techniques, notes and LoFP lines, and chooses the first', async () => {
    const { type, rows, chosen, root } = await popup();
    await type('psexec');
    expect([...root.querySelectorAll('.group')].map(textOf)).toEqual([
      'Techniques1',
      'Notes2',
      'LoFP’s page1',
    ]);
    expect(rows()).toEqual([
      'T1021.002 SMB/Windows Admin Shares 2 of 3 notes',
      'Administration T1021.002, T1569.002 An administrator starts PsExec on a management host to run a command.',
      'Deployment T1021.002 A product like PsExec installs a short-lived service.',
      'LoFP T1021.002 admins may use psexec',
    ]);
    expect(chosen()).toMatch(/^T1021.002/);
    expect([...root.querySelectorAll('mark')].map(textOf)).toEqual(['PsExec', 'PsExec', 'psexec']);
  });

  test('arrows go round, Enter opens what is chosen', async () => {
    const { type, field, on } = await popup();
    await type('psexec');
    await key(field, 'Enter');
    await key(field, 'ArrowDown');
    await key(field, 'Enter');
    await key(field, 'ArrowUp');
    await key(field, 'ArrowUp');
    await key(field, 'Enter');
    expect(on.onReader.mock.calls).toEqual([
      [{ technique: 'T1021.002' }],
      [{ technique: 'T1021.002', note: 'psexec-admin' }],
      [{ technique: 'T1021.002' }], // LoFP's lines have no address of their own
    ]);
  });

  test('a new query chooses its first row again', async () => {
    const { type, field, chosen } = await popup();
    await type('psexec');
    await key(field, 'ArrowDown');
    await type('psexe');
    expect(chosen()).toMatch(/^T1021.002/);
  });

  test('a row is a real link: a plain press is ours, one for a new tab the browser’s', async () => {
    const { type, root, on } = await popup();
    await type('psexec');
    const link = root.querySelectorAll('.hit')[1] as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe('reader.html#T1021.002&note=psexec-admin');
    await press(link, { ctrlKey: true });
    expect(on.onReader).not.toHaveBeenCalled();
    await press(link);
    expect(on.onReader).toHaveBeenCalledWith({ technique: 'T1021.002', note: 'psexec-admin' });
  });

  test.each([
    ['vulnerabilty scaner', 'Searched for vulnerability scanner'],
    ['psexec zerologon', 'Nothing holds all these words. These hold some:'],
    ['zerologon printnight', 'No note or technique holds “zerologon printnight”.'],
    ['renamed service', 'Doubt when a renamed service, or a command that touches credentials.'],
    ['<img src=x>', 'No note or technique holds “<img src=x>”.'],
  ])('"%s" is answered: %s', async (text, said) => {
    const { type, body } = await popup();
    await type(text);
    expect(body()).toContain(said);
  });

  test('Escape clears the query, and only then is left to the browser, which closes the popup', async () => {
    const { type, field } = await popup();
    await type('psexec');
    expect((await key(field, 'Escape')).defaultPrevented).toBe(true);
    expect(field.value).toBe('');
    expect((await key(field, 'Escape')).defaultPrevented).toBe(false);
  });

  test('one letter is no query yet', async () => {
    const { type, body } = await popup({ found: { T1006: 1 } });
    await type('z');
    expect(body()).toContain('Direct Volume Access');
  });
});
