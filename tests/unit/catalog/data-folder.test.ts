import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { citedBy } from '../../../lib/catalog/cited.ts';
import { emit } from '../../../lib/catalog/emit.ts';
import { readFacts } from '../../../lib/catalog/facts.ts';
import { parseLofp } from '../../../lib/catalog/parse.ts';
import { describeProblem } from '../../../lib/catalog/problem.ts';
import { createCatalog } from '../../../lib/catalog/read.ts';
import { validate } from '../../../lib/catalog/validate.ts';
import { readData } from '../../../scripts/read-data.ts';

const files = await readData(fileURLToPath(new URL('../../../data', import.meta.url)));

test("the project's own data/ is sound", () => {
  const verdict = validate(files);
  expect(verdict.ok ? [] : verdict.problems.map(describeProblem)).toEqual([]);
});

test('it holds every ID of ATT&CK v18.1 and v19.2', () => {
  const techniques = readFacts(files).facts?.techniques ?? [];
  expect(techniques).toHaveLength(1166);
  expect(techniques.find(({ id }) => id === 'T1073')?.replacedBy).toBe('T1574.001');
  expect(techniques.find(({ id }) => id === 'T1562.001')).toMatchObject({
    replacedBy: 'T1685',
    tactics: ['Defense Evasion'],
  });
});

test("it holds LoFP's page for T1021.002 with its 19 notes", () => {
  const page = files.find(({ path }) => path === 'data/lofp/T1021.002.txt');
  expect(page && parseLofp(page).notes).toHaveLength(19);
});

test('it holds the facts of all rules, of every repository', () => {
  const keys = (readFacts(files).facts?.rules ?? []).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const sources = Map.groupBy(keys, (key) => key.slice(0, key.indexOf(':')));
  for (const [source, least] of Object.entries({ sigma: 3700, elastic: 2100, splunk: 1700 })) {
    expect(sources.get(source)?.length).toBeGreaterThan(least);
  }
});

test('a rule that a note cites is found by asking for its notes', async () => {
  const verdict = validate(files);
  if (!verdict.ok) throw new Error('data/ is not sound');
  const { notes, rules } = verdict.catalog;
  const techniquesOf = new Map(rules.map(({ key, techniques = [] }) => [key, techniques]));
  const emitted = new Map(emit(verdict.catalog).map(({ path, contents }) => [path, contents]));
  const catalog = createCatalog(async (path) => JSON.parse(emitted.get(path) ?? 'null'));
  for (const note of notes) {
    for (const key of citedBy([note])) {
      const found = await catalog.citing(key, techniquesOf.get(key) ?? []);
      expect(found, `${note.id} cites ${key}, which bears on none of its families`).toContainEqual(note);
    }
  }
});
