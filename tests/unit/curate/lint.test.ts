import { expect, test } from 'vitest';
import { lint } from '../../../lib/curate/lint.ts';
import { readCatalog } from '../../../scripts/bundle.ts';
import { catalogOf, note, rule } from '../store/support.ts';
import { bundledOf, curated, fact } from './notes.ts';

/** What is found, but for the list of the most general notes, which always names some. */
const found = (...[bundled, compiled]: Parameters<typeof lint>) =>
  lint(bundled, compiled)
    .filter(({ says }) => !says.includes('seldom words'))
    .map(({ level, note: id, says }) => `${level} ${id}: ${says}`);

test('a sound note is passed over', () => {
  expect(found(bundledOf([curated('a')]), catalogOf([rule('a')], [note('Plotters open shares.')]))).toEqual(
    [],
  );
});

test.each([
  ['This is known good.', '"known good"'],
  ['Whitelist the spooler.', '"whitelist"'],
  ['The share is safe.', '"safe"'],
  ['A benign share.', '"benign"'],
  ['"The share is open."', 'it stands in quotes'],
])('"%s" is an error', (text, says) => {
  expect(found(bundledOf([curated('a', { fits: text })]))).toEqual([
    expect.stringContaining(`error a: fits: ${says}`),
  ]);
});

test('hollow words and a tune with one condition are places to look', () => {
  expect(
    found(bundledOf([curated('a', { note: 'A legitimate share.', tune: 'Except spooler.exe.' })])),
  ).toEqual([
    expect.stringContaining('warning a: note: "legitimate"'),
    expect.stringContaining('warning a: tune: one condition alone'),
  ]);
  for (const tune of ['Except host and account.', 'None advised.']) {
    expect(found(bundledOf([curated('a', { tune })]))).toEqual([]);
  }
});

test('a run of eight words from a rule is an error, seven are the language’s own', () => {
  const upstream = catalogOf([rule('a')], [note('One two three four five six seven eight nine.')]);
  const copied = curated('a', { doubt: 'Say: one two, three four five six seven EIGHT!' });
  expect(found(bundledOf([copied]), upstream)).toEqual([
    'error a: doubt: "one two three four five six seven eight" stands word for word in a rule',
  ]);
  const own = curated('a', { doubt: 'Say: one two three four five six seven.' });
  expect(found(bundledOf([own]), upstream)).toEqual([]);
});

test('a cited rule carries a technique of the note’s family, in whatever number', () => {
  const note1 = curated('a', { techniques: ['T1685'], rules: ['sigma:a'] });
  expect(found(bundledOf([note1], [fact('sigma:a', { techniques: ['T1562.001'] })]))).toEqual([]);
  expect(found(bundledOf([note1], [fact('sigma:a', { techniques: ['T1059'] })]))).toEqual([
    'error a: sigma:a carries none of its techniques',
  ]);
});

test('a rule that documents nothing belongs under reach; what a rule ignores is no name that fits', () => {
  const upstream = catalogOf([rule('a')], [note('Unknown', { grade: 'says-little' })]);
  const bundled = bundledOf(
    [curated('a', { names: { fits: ['Orbit.exe'], doubt: [] } })],
    [fact('sigma:a', { ignores: ['orbit.exe'] })],
  );
  expect(found(bundled, upstream)).toEqual([
    'error a: rules: sigma:a documents nothing; cite it under reach',
    'error a: names.fits: sigma:a ignores Orbit.exe',
  ]);
});

test('two notes that say the same in other places are named, the most alike first', () => {
  const again = { ...curated('a'), id: 'b' };
  expect(found(bundledOf([curated('a'), again, curated('c', { note: 'x', fits: 'y', doubt: 'z' })]))).toEqual(
    ['warning a: 100 % of its words in a row are those of b: one note?'],
  );
});

test('of the project’s own notes none has an error', async () => {
  expect(lint(await readCatalog()).filter(({ level }) => level === 'error')).toEqual([]);
});
