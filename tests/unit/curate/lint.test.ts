import { expect, test } from 'vitest';
import type { Exclusion } from '../../../lib/compile/types.ts';
import { lint } from '../../../lib/curate/lint.ts';
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
  expect(found(bundledOf([curated('a', { tune: 'Except spooler.exe; hosts and accounts alert.' })]))).toEqual(
    [expect.stringContaining('tune: one condition alone')],
  );
  for (const tune of ['Except host and account.', 'Host together with v1.2 account.', 'None advised.']) {
    expect(found(bundledOf([curated('a', { tune })]))).toEqual([]);
  }
});

test('a run of eight words from a rule is an error, seven are the language’s own', () => {
  const upstream = catalogOf([rule('a')], [note('One two three four five six seven eight nine.')]);
  const copied = curated('a', { doubt: 'Say: one two, three four five six seven EIGHT!' });
  expect(found(bundledOf([copied]), upstream)).toEqual([
    'error a: doubt: "one two three four five six seven eight" stands word for word in sigma:a',
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

test('a rule that documents nothing belongs under reach; one that says little is to be looked at', () => {
  const upstream = catalogOf([rule('a')], []);
  expect(found(bundledOf([curated('a')]), upstream)).toEqual([
    'error a: rules: sigma:a documents nothing; cite it under reach',
  ]);
  const little = catalogOf([rule('a')], [note('Unknown', { grade: 'says-little' })]);
  expect(found(bundledOf([curated('a')]), little)).toEqual([
    'warning a: rules: sigma:a says little; does it name this very cause?',
  ]);
  expect(found(bundledOf([curated('a', { rules: [], reach: ['sigma:a'] })]), upstream)).toEqual([]);
});

test('a rule whose filter is cited has one, with a name or without', () => {
  const bundled = bundledOf([curated('a', { rules: [], excludes: ['sigma:a'] })]);
  const ignoring = (exclusions: Exclusion[]) => catalogOf([rule('a', { exclusions })], []);
  expect(found(bundled, ignoring([]))).toEqual(['error a: excludes: sigma:a ignores nothing']);
  expect(found(bundled, ignoring([{ field: 'User', values: ['x'] }]))).toEqual([]);
  expect(found(bundled)).toEqual([]);
});

test('what a rule ignores by name is no name that fits; a word of its values is a place to look', () => {
  const facts = [fact('sigma:a', { ignores: ['orbit.exe'] })];
  const naming = (name: string) => bundledOf([curated('a', { names: { fits: [name], doubt: [] } })], facts);
  expect(found(naming('Orbit.exe'))).toEqual(['error a: names.fits: sigma:a ignores Orbit.exe']);
  const upstream = catalogOf(
    [rule('a', { exclusions: [{ values: ['*\\Orbit\\go.exe'] }] })],
    [note('Plotters open shares.')],
  );
  expect(found(naming('GO.exe'), upstream)).toEqual([
    'warning a: names.fits: sigma:a ignores *\\Orbit\\go.exe; is that GO.exe?',
  ]);
  expect(found(naming('o.exe'), upstream)).toEqual([]);
});

test('two notes that say the same in other places are named, the most alike first', () => {
  const again = { ...curated('a'), id: 'b' };
  const nearly = { ...curated('a', { doubt: 'Many plotters at night.' }), id: 'c' };
  const apart = curated('d', { note: 'x', fits: 'y', doubt: 'z' });
  expect(found(bundledOf([curated('a'), again, nearly, apart]))).toEqual([
    'warning a: 100 % of its words in a row are those of b: one note?',
    expect.stringMatching(/^warning a: \d\d % of its words in a row are those of c/),
    expect.stringMatching(/^warning b: \d\d % of its words in a row are those of c/),
  ]);
});

test('the notes with the fewest seldom words are named first', () => {
  const words = (seed: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${seed}${place}`).join(' ');
  const saying = (id: string, text: string) => curated(id, { note: text, fits: text, doubt: text });
  const seldom = Array.from({ length: 12 }, (_, place) => curated(`n${place}`, { note: `only${place}x` }));
  const notes = [...seldom, saying('all', words('w', 970)), saying('general', words('w', 20))];
  const told = lint(bundledOf(notes)).filter(({ says }) => says.includes('seldom words'));
  expect(told).toHaveLength(10);
  expect(told.slice(0, 2).map(({ note: id, says }) => `${id} ${says}`)).toEqual([
    'all 0 % seldom words: does it fit under any technique?',
    'general 0 % seldom words: does it fit under any technique?',
  ]);
});
