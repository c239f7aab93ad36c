import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { merge } from '../../../lib/compile/merge.ts';
import { OTHER_ID, sourceRule, TECHNIQUES } from './support.ts';

const registry = createRegistry(TECHNIQUES);
const first = sourceRule();
const second = sourceRule({ key: `elastic:${OTHER_ID}`, source: 'elastic', tags: ['T1059'] });

test('the same sentence in two rules is one note with both rules and all techniques', () => {
  const { notes } = merge(
    [
      { ...first, statements: [{ text: 'Backup jobs copy files.' }] },
      { ...second, statements: [{ text: 'backup jobs  copy files' }] },
    ],
    registry,
  );
  expect(notes).toEqual([
    {
      text: 'Backup jobs copy files.',
      variants: ['backup jobs  copy files'],
      grade: 'cause',
      rules: [second.key, first.key],
      techniques: ['T1021.002', 'T1059'],
    },
  ]);
});

test.each([
  ['backup jobs', 'Backup jobs'],
  ['BACKUP JOBS', 'backup jobs'],
  ['Backup jobs.', 'Backup jobs'],
])('of the spellings %j and %j the second is shown, whichever comes first', (odd, shown) => {
  for (const texts of [
    [odd, shown],
    [shown, odd],
  ]) {
    const rules = texts.map((text, index) => sourceRule({ key: `sigma:${index}`, statements: [{ text }] }));
    expect(merge(rules, registry).notes).toMatchObject([{ text: shown, variants: [odd] }]);
  }
});

test('a note is generated only where no person wrote it as well', () => {
  const generated = { ...first, statements: [{ text: 'Backup jobs', origin: 'generated' as const }] };
  expect(merge([generated], registry).notes[0]?.origin).toBe('generated');
  const written = { ...second, statements: [{ text: 'Backup jobs' }] };
  expect(merge([generated, written], registry).notes[0]).not.toHaveProperty('origin');
});

test('a note that was split keeps the unsplit text', () => {
  const rule = { ...first, statements: [{ text: 'Backup jobs', whole: '- Backup jobs - Scanners' }] };
  expect(merge([rule], registry).notes[0]?.variants).toEqual(['- Backup jobs - Scanners']);
});

test('a note is found under the number that its rule still carries, too', () => {
  const rule = sourceRule({ tags: ['T1562', 'T1562.001'], statements: [{ text: 'Upgrades of the agent' }] });
  const { notes, rules } = merge([rule], registry);
  expect(notes[0]?.techniques).toEqual(['T1685', 'T1562.001']);
  expect(rules[0]).toMatchObject({ techniques: ['T1685'], tagged: 2 });
});

test('a rule without technique and without statement is kept, without what only a reader needs', () => {
  const { notes, rules } = merge([sourceRule({ tags: [] })], registry);
  expect(notes).toEqual([]);
  expect(rules[0]).toMatchObject({ key: first.key, techniques: [], tagged: 0 });
  for (const field of ['path', 'statements', 'tags']) expect(rules[0]).not.toHaveProperty(field);
});

test('a rule that ignores what the note names is marked on the note', () => {
  const text = 'Veeam copies files at night';
  const { notes } = merge(
    [
      { ...first, statements: [{ text }], exclusions: [{ name: 'Veeam', values: ['*\\Veeam.exe'] }] },
      { ...second, statements: [{ text }] },
    ],
    registry,
  );
  expect(notes[0]?.ignoredBy).toEqual([first.key]);
});

test('the order of the rules changes nothing', () => {
  const rules = [first, second].map((rule) => ({ ...rule, statements: [{ text: 'One' }, { text: 'Two' }] }));
  expect(merge(rules.toReversed(), registry)).toEqual(merge(rules, registry));
});
