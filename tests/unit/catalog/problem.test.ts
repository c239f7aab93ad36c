import { expect, test } from 'vitest';
import { describeProblem } from '../../../lib/catalog/problem.ts';

test('a problem is one line, its place first', () => {
  const problem = {
    file: 'data/notes/T1021.yaml',
    line: 12,
    entry: 'psexec',
    reason: 'doubt is missing',
    remedy: 'say it',
  };
  expect(describeProblem(problem)).toBe('data/notes/T1021.yaml:12 psexec: doubt is missing. Say it.');
});

test('a problem of a whole file has no line and no entry', () => {
  const problem = { file: 'data/rules.json', reason: 'the file is missing', remedy: 'make it again' };
  expect(describeProblem(problem)).toBe('data/rules.json the file is missing. Make it again.');
});
