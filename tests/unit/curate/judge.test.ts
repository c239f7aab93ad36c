import path from 'node:path';
import { expect, test } from 'vitest';
import type { DataFile } from '../../../lib/catalog/parse.ts';
import { judge } from '../../../lib/curate/judge.ts';
import { readData } from '../../../scripts/read-data.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, rule } from '../store/support.ts';
import { curated, fact } from './notes.ts';

const KEY = 'sigma:27c3a83d-cada-47c6-9042-67baf19d2574';
const json = (name: string, contents: unknown): DataFile => ({
  path: `data/${name}.json`,
  text: JSON.stringify(contents),
});
/** JSON is YAML too; a note a line. */
const notes = (family: string, ...all: object[]): DataFile => ({
  path: `data/notes/${family}.yaml`,
  text: all.map((each) => `- ${JSON.stringify(each)}`).join('\n'),
});
const facts = [
  json('catalog', { date: '2026-11-24', sources: [] }),
  json('techniques', TECHNIQUES),
  json('rules', [fact(KEY)]),
];
const on = (id: string, given = {}) => curated(id, { rules: [KEY], ...given });

test('findings stand where they can be mended: errors first, by file and line', () => {
  const { findings } = judge([
    ...facts,
    notes('T1059', on('other', { techniques: ['T1059', 'T1021.002'], doubt: 'A safe share.' })),
    notes(
      'T1021',
      on('first', { fits: 'A legitimate share.' }),
      on('second', { note: 'A safe share for all of the plotters.' }),
      on('third', { note: 'A legitimate share for all of the plotters.' }),
    ),
  ]);
  const places = findings.map(({ level, file, line = 0, note: id }) => `${level} ${file}:${line} ${id}`);
  expect(places).toEqual(places.toSorted());
  expect(places.slice(0, 3)).toEqual([
    'error data/notes/T1021.yaml:2 second',
    'error data/notes/T1059.yaml:1 other',
    'warning data/notes/T1021.yaml:1 first',
  ]);
});

test('what the build refuses is an error, with its remedy; the rest waits', () => {
  const { reviewed, ...undated } = on('undated', { note: 'A safe share.' });
  const judgement = judge([...facts, notes('T1021', undated, on('twice'), on('twice'))]);
  expect(reviewed).toBe('2026-11');
  expect(judgement).toEqual({
    findings: [
      expect.objectContaining({ file: 'data/notes/T1021.yaml', line: 1, level: 'error', note: 'undated' }),
      expect.objectContaining({ line: 3, note: 'twice', says: expect.stringMatching(/too; rename/) }),
    ],
  });
});

test('with a compiled catalog it counts what is covered', () => {
  const compiled = catalogOf([rule('a', { key: KEY })], [note('Plotters open shares.', { rules: [KEY] })]);
  const files = [...facts, notes('T1021', on('a'))];
  expect(judge(files, compiled)).toMatchObject({ notes: 1, coverage: { rules: { all: 1, cited: 1 } } });
  expect(judge(files)).not.toHaveProperty('coverage');
});

test('of the project’s own notes none has an error', async () => {
  const { findings, notes: count } = judge(await readData(path.join(import.meta.dirname, '../../../data')));
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(count).toBeGreaterThan(0);
});
