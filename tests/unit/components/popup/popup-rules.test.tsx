// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { openExample } from '../../search/catalog.ts';
import { openCompiledExample, RULES, rule, SMB } from '../../search/compiled.ts';
import { key, named, press, textOf } from '../mount.ts';
import { popup } from './popup-view.tsx';

const compiled = { asOf: '2026-08-20' };
const withRules = () => popup({ search: openCompiledExample(), compiled });

describe('searching what is compiled on this machine', () => {
  test('shows rules and their words after the notes, before LoFP’s lines', async () => {
    const { type, rows, root } = await withRules();
    await type('psexec');
    expect([...root.querySelectorAll('.group')].map(textOf)).toEqual([
      'Techniques1',
      'Notes2',
      'Rules1',
      'In the rules’ words3',
      'LoFP’s page1',
    ]);
    expect(rows().slice(3, 7)).toEqual([
      'PsExec Wakes the Lighthouse Sigma · T1021.002',
      'Sigma T1021.002 The lamp keeper starts psexec at dusk.',
      'House Bookkeeping copies the ledgers, and psexec helps.',
      'Elastic, by a machine T1021.002 A machine says that psexec may be the keeper.',
    ]);
    expect(textOf(root.querySelector('.rule-hit mark'))).toBe('PsExec');
    expect(textOf(root.querySelector('[role=status]'))).toBe('1 technique, 6 notes, 1 rule');
  });

  test('a rule says what it ignores where that is why it was found, and counts techniques beyond two', async () => {
    const { type, rows } = await withRules();
    await type('veeam');
    expect(rows()).toEqual(['Files Copied to a Share Elastic · T1021.002, 2 more Ignores Veeam']);
    await type('nightly');
    expect(rows()[0]).toBe('Nightly Copy of the Accounts House');
  });

  test('a rule leads to its page, its words to the technique’s rules, or to the rule where there is none', async () => {
    const { type, root, on } = await withRules();
    await type('psexec');
    const hits = [...root.querySelectorAll('.rule-hit, .words')];
    for (const hit of hits) await press(hit);
    expect(on.onReader.mock.calls).toEqual([
      [{ rule: SMB }],
      [{ technique: 'T1021.002', part: 'rules' }],
      [{ rule: 'house:nightly-copy' }],
      [{ technique: 'T1021.002', part: 'rules' }],
    ]);
    expect(hits.map((hit) => hit.getAttribute('href')).slice(0, 2)).toEqual([
      `reader.html#rule=${encodeURIComponent(SMB)}`,
      'reader.html#T1021.002&part=rules',
    ]);
  });

  test('text of a rule is shown as text', async () => {
    const hostile = openCompiledExample([rule('house:x-1', '<img src=x> lure', ['T1006'])], []);
    const { type, root } = await popup({ search: hostile, compiled });
    await type('lure');
    expect(textOf(root.querySelector('.rule-hit .text'))).toBe('<img src=x> lure');
    expect(root.querySelector('.rule-hit img')).toBeNull();
  });
});

describe('many rules', () => {
  const many = Array.from({ length: 40 }, (_, at) => rule(`house:beacon-${at}`, `Beacon ${at}`, ['T1006']));
  const search = () =>
    openCompiledExample(
      [...RULES, ...many],
      [{ text: 'A beacon burns.', grade: 'cause', rules: ['house:beacon-1'], techniques: [] }],
    );

  test('are folded while something stands below them, and unfold in place', async () => {
    const { type, rows, chosen, field, body, on } = await popup({ search: search(), compiled });
    await type('beacon');
    expect(body()).toContain('Rules4 of 40');
    expect(rows()).toHaveLength(6);
    expect(rows()[4]).toBe('26 more rules');
    for (let times = 0; times < 4; times++) await key(field, 'ArrowDown');
    expect(chosen()).toBe('26 more rules');
    await key(field, 'Enter');
    expect(on.onReader).not.toHaveBeenCalled();
    expect(rows()).toHaveLength(31);
    expect(chosen()).toMatch(/^Beacon/);
    expect(body()).toContain('Rules30 of 40');
  });

  test('are folded again by another query', async () => {
    const { type, root, rows } = await popup({ search: search(), compiled });
    await type('beacon');
    await press(named(root, '26 more rules'));
    expect(rows()).toHaveLength(31);
    await type('beaco');
    expect(rows()).toHaveLength(6);
  });

  test('are shown at once where nothing stands below', async () => {
    const { type, rows } = await popup({ search: search(), compiled });
    await type('beacon src:house rule:"beacon 3"');
    expect(rows()).toHaveLength(11); // 3 and 30 to 39
  });
});

test('rules that were compiled while it is open are found, and what was typed stays', async () => {
  const { type, again, field, rows, body } = await popup({ search: openExample() });
  await type('lighthouse');
  expect(body()).toContain('No note or technique holds “lighthouse”.');
  await again({ search: openCompiledExample(), compiled });
  expect(field.value).toBe('lighthouse');
  expect(rows()).toEqual([
    'PsExec Wakes the Lighthouse Sigma · T1021.002',
    'Sigma T1021.002 The lamp keeper starts psexec at dusk. Rule PsExec Wakes the Lighthouse',
  ]);
});

describe('nothing found', () => {
  test('says where rules are compiled when none are', async () => {
    const { type, body, root, on } = await popup();
    await type('zerologon printnight');
    expect(body()).toContain(
      'Sigma, Elastic and Splunk texts are not compiled on this machine: compile them.',
    );
    const link = named(root, 'compile them');
    expect(link.getAttribute('href')).toBe('options.html');
    await press(link);
    expect(on.onOptions).toHaveBeenCalled();
  });

  test('says that rules were searched when some are', async () => {
    const { type, body } = await withRules();
    await type('zerologon printnight');
    expect(body()).toContain('No note, rule or technique holds “zerologon printnight”.');
    expect(body()).not.toContain('not compiled');
  });
});

test.each([
  [undefined, 'Catalog 2026-11-24'],
  [compiled, 'Catalog 2026-11-24 · rules 2026-08-20'],
  [{}, 'Catalog 2026-11-24'], // rules without a day
])('the foot says how old it all is: %j', async (held, foot) => {
  const { root } = await popup({ search: openCompiledExample(), compiled: held });
  expect(textOf(root.querySelector('.popup-foot span'))).toBe(foot);
});

test('the field names rules only where they are searched', async () => {
  const { field, again } = await popup();
  expect(field.placeholder).toBe('Technique, tool or words');
  await again({ search: openCompiledExample(), compiled });
  expect(field.placeholder).toBe('Technique, tool, rule or words');
  expect(field.getAttribute('aria-label')).toBe('Search notes, rules and techniques');
});
