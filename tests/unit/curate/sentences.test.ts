import { expect, test } from 'vitest';
import type { CompiledCatalog } from '../../../lib/compile/types.ts';
import { sentenceLines } from '../../../lib/curate/sentences.ts';
import { openVoices } from '../../../lib/curate/voices.ts';
import { catalogOf, note, rule } from '../store/support.ts';

const lines = (catalog: CompiledCatalog) =>
  sentenceLines(catalog.rules, { voices: openVoices(catalog), family: 'T1021', remarksOn: () => [] });
const bare = { level: 'low', exclusions: [] };

test('rules that say the same stand together, those of many first; what comes again has a number', () => {
  const rules = [
    rule('a', bare),
    rule('b', bare),
    rule('c', bare),
    rule('d', { ...bare, techniques: ['T1021.003'] }),
  ];
  const notes = [
    note('Shared.', { rules: ['sigma:b', 'sigma:c', 'sigma:a'] }),
    note('Of one alone.', { rules: ['sigma:a'] }),
    note('Of another.', { rules: ['sigma:d'] }),
  ];
  expect(lines(catalogOf(rules, notes))).toEqual([
    '### T1021.002',
    '- sigma:b | Rule b | low | T1021.002',
    '- sigma:c | Rule c | low | T1021.002',
    '  > §1 Shared.',
    '- sigma:a | Rule a | low | T1021.002',
    '  > Of one alone.',
    '  > §1',
    '### T1021.003',
    '- sigma:d | Rule d | low | T1021.003',
    '  > Of another.',
  ]);
});

test('a rule stands under its technique of the family, whatever else it carries', () => {
  const rules = [rule('a', { ...bare, techniques: ['T1005', 'T1021.004'] })];
  expect(lines(catalogOf(rules, [note('One.')]))).toEqual([
    '### T1021.004',
    '- sigma:a | Rule a | low | T1005 T1021.004',
    '  > One.',
  ]);
});

test('marks say what a sentence is worth: advice, ignored by a rule, written by a machine', () => {
  const rules = [rule('a', bare), rule('b', bare)];
  const notes = [
    note('Tune it.', { grade: 'advice' }),
    note('Hint.', { origin: 'generated' }),
    note('Ignored hint.', { origin: 'generated', ignoredBy: ['sigma:a'] }),
    note('Veeam copies.', { rules: ['sigma:b'], ignoredBy: ['sigma:b'] }),
    note('No hint beside a person’s cause.', { origin: 'generated', rules: ['sigma:b'] }),
  ];
  expect(lines(catalogOf(rules, notes))).toEqual([
    '### T1021.002',
    '- sigma:a | Rule a | low | T1021.002',
    '  (by a machine) Hint.',
    '  > Tune it. [advice]',
    '- sigma:b | Rule b | low | T1021.002',
    '  > Veeam copies. [ignored by sigma:b]',
  ]);
});

test('what a rule ignores stands there by name, or by field and short values', () => {
  const exclusions = [
    { name: 'Veeam', values: ['*\\veeam.exe'] },
    { field: 'User', values: ['a', 'b', 'c', 'd'] },
    { values: [`C:\\${'x'.repeat(60)}\\tool.exe`] },
  ];
  const rules = [rule('a', { level: 'low', exclusions })];
  expect(lines(catalogOf(rules, [note('One.')]))[2]).toBe(
    `  ignores: Veeam; User=a, b, c, …; C:\\${'x'.repeat(17)}…${'x'.repeat(11)}\\tool.exe`,
  );
  const many = Array.from({ length: 16 }, (_, place) => ({ name: `n${place}`, values: [] }));
  expect(lines(catalogOf([rule('a', { exclusions: many })], [note('One.')]))[2]).toMatch(/n13; 2 more$/);
});

test('the folders of a rule’s file say where it looks', () => {
  const link = 'https://github.com/SigmaHQ/sigma/blob/master/rules/windows/process_creation/x.yml';
  expect(lines(catalogOf([rule('a', { ...bare, link })], [note('One.')]))[1]).toBe(
    '- sigma:a | Rule a | low | windows/process_creation | T1021.002',
  );
});

test('a long sentence is cut', () => {
  const [, , line = ''] = lines(catalogOf([rule('a', bare)], [note('x'.repeat(700))]));
  expect(line).toBe(`  > ${'x'.repeat(600)}…`);
});
