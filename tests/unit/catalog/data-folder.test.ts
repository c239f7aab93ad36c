import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { citedBy } from '../../../lib/catalog/cited.ts';
import { emit } from '../../../lib/catalog/emit.ts';
import { readFacts } from '../../../lib/catalog/facts.ts';
import { parseLofp } from '../../../lib/catalog/parse.ts';
import { describeProblem } from '../../../lib/catalog/problem.ts';
import { createCatalog } from '../../../lib/catalog/read.ts';
import { validate } from '../../../lib/catalog/validate.ts';
import { buildSearch } from '../../../lib/search/build.ts';
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

test('every note comes back as it was, and is found by every rule that it cites', async () => {
  const verdict = validate(files);
  if (!verdict.ok) throw new Error('data/ is not sound');
  const { notes, lofp } = verdict.catalog;
  const emitted = new Map(emit(verdict.catalog).map(({ path, contents }) => [path, contents]));
  const catalog = createCatalog(async (path) => JSON.parse(emitted.get(path) ?? 'null'));
  const all = await catalog.all();
  expect(all.notes).toEqual(notes);
  expect(all.lofp).toEqual(lofp);
  for (const key of [...citedBy(notes)].filter((_, at) => at % 50 === 0)) {
    const wanted = notes.filter((note) => citedBy([note]).has(key)).map(({ id }) => id);
    const citing = Object.values(await catalog.citing(key)).flat();
    expect(citing.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
  }
});

/** What the notes may add to a download of the extension, and of it the index that finds them. */
const MOST_BYTES = 600_000;

test('the notes and their index add no more to the extension than they may', () => {
  const verdict = validate(files);
  if (!verdict.ok) throw new Error('data/ is not sound');
  const { catalog } = verdict;
  const bytesOf = (text: string) => gzipSync(text, { level: 9 }).length;
  const shipped = emit(catalog).filter(({ path }) => path.startsWith('catalog/notes/'));
  const notes = shipped.reduce((sum, { contents }) => sum + bytesOf(contents), 0);
  const without = bytesOf(buildSearch({ ...catalog, notes: [] }));
  expect(notes).toBeGreaterThan(0);
  expect(notes + bytesOf(buildSearch(catalog)) - without).toBeLessThanOrEqual(MOST_BYTES);
});
