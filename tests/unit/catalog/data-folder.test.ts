import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFacts } from '../../../lib/catalog/facts.ts';
import { parseLofp } from '../../../lib/catalog/parse.ts';
import { describeProblem } from '../../../lib/catalog/problem.ts';
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
