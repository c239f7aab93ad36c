import { expect, test } from 'vitest';
import type { PackedNotes } from '../../../lib/catalog/packed-notes.ts';
import type { PackedKeys } from '../../../lib/catalog/packed-rules.ts';
import type { CatalogMeta } from '../../../lib/catalog/types.ts';
import { ADMIN_SHARE_RULE, dataFolder, emitted, PSEXEC_RULE, rawNote } from './support.ts';

const files = emitted(
  dataFolder(
    {
      T1021: [
        rawNote({ id: 'both-families', techniques: ['T1021.002', 'T1569.002'] }),
        rawNote({ id: 'one-family', rules: [ADMIN_SHARE_RULE], excludes: [PSEXEC_RULE] }),
      ],
    },
    { 'data/lofp/T1021.002.txt': 'unknown\nadministrators\n' },
  ),
);

test('facts, techniques, all rules and all notes are emitted', () => {
  expect([...files.keys()]).toEqual([
    'catalog/meta.json',
    'catalog/techniques.json',
    'catalog/rules/sigma-keys.json',
    'catalog/rules/sigma.json',
    'catalog/rules/elastic-keys.json',
    'catalog/rules/elastic.json',
    'catalog/rules/splunk-keys.json',
    'catalog/rules/splunk.json',
    ...Array.from({ length: 24 }, (_, file) => `catalog/notes/${file}.json`),
  ]);
});

test('a note ships once, whatever it lists, and says rules by their places', () => {
  const { notes, lofp } = files.get('catalog/notes/13.json') as PackedNotes;
  const keys = ['sigma', 'elastic', 'splunk'].flatMap(
    (source) => (files.get(`catalog/rules/${source}-keys.json`) as PackedKeys).keys,
  );
  expect(notes.map(({ id }) => id)).toEqual(['both-families', 'one-family']);
  expect(notes[1]?.rules.map((place) => keys[place])).toEqual([ADMIN_SHARE_RULE]);
  expect(notes[1]?.excludes.map((place) => keys[place])).toEqual([PSEXEC_RULE]);
  expect(lofp).toEqual([{ technique: 'T1021.002', notes: ['unknown', 'administrators'] }]);
  const others = [...files]
    .filter(([path]) => /notes\/(?!13\.)/.test(path))
    .map(([, file]) => file as PackedNotes);
  expect(others.flatMap((file) => [...file.notes, ...file.lofp])).toEqual([]);
});

test('the first file of the catalog tells where the notes of a family are', () => {
  const { notes } = files.get('catalog/meta.json') as CatalogMeta;
  expect(notes).toEqual({ byFamily: { T1021: [13], T1569: [13] }, files: 24 });
});

test('counts are of each technique alone; techniques without notes are absent', () => {
  const { counts } = files.get('catalog/meta.json') as CatalogMeta;
  expect(counts).toEqual({ 'T1021.002': { curated: 2, lofp: 2 }, 'T1569.002': { curated: 1, lofp: 0 } });
});

test('each source says how many of its notes ship, or how many of its rules they cite', () => {
  const { sources, rules } = files.get('catalog/meta.json') as CatalogMeta;
  expect(Object.fromEntries(sources.map(({ source, count }) => [source, count]))).toEqual({
    curated: 2,
    lofp: 2,
    sigma: 1,
    splunk: 1,
  });
  expect(rules).toEqual({ sigma: 3, elastic: 0, splunk: 1 });
});
