import { describe, expect, test } from 'vitest';
import { compile, compileInSlices, type SourceFile } from '../../../lib/compile/compile.ts';
import { ID, OTHER_ID, TECHNIQUES } from './support.ts';

const sigma = (path: string, id: string, more = ''): SourceFile => ({
  source: 'sigma',
  path,
  text: `title: Rule ${path}\nid: ${id}\ndate: 2024-01-02\n${more}`,
});
const ONE = sigma('rules/one.yml', ID, 'tags: [attack.t1059, attack.t9999]\nfalsepositives: [Backup jobs]\n');
const TWO = sigma('rules/two.yml', OTHER_ID, 'modified: 2025-03-04\nfalsepositives: [backup jobs]\n');
const options = { techniques: TECHNIQUES };

describe('a compilation', () => {
  test('tells of each source what it holds, and what ATT&CK never had', () => {
    const { sources } = compile([ONE, TWO], { ...options, commits: { sigma: '8eaafff1' } });
    expect(sources).toEqual([
      {
        name: 'sigma',
        rules: 2,
        notes: 1,
        techniques: 1,
        asOf: '2025-03-04',
        commit: '8eaafff1',
        licence: 'Detection Rule License 1.1',
        refused: [],
        unknown: [{ id: 'T9999', rules: [`sigma:${ID}`] }],
      },
    ]);
  });

  test('gives the same bytes whatever the order of the files', () => {
    const bytes = (files: SourceFile[]) => JSON.stringify(compile(files, options));
    expect(bytes([TWO, ONE])).toBe(bytes([ONE, TWO]));
  });

  test('passes over files that hold no rules, and reports those that can’t be read', () => {
    const readme = { source: 'sigma', path: 'README.md', text: '# Rules' } as const;
    const broken = { source: 'sigma', path: 'rules/broken.yml', text: 'title: [' } as const;
    const { sources, rules } = compile([readme, broken, ONE], options);
    expect(rules).toHaveLength(1);
    expect(sources[0]?.refused.map(({ path }) => path)).toEqual(['rules/broken.yml']);
  });

  test('keeps the first of two rules with one id, by path, and names the other', () => {
    const double = sigma('rules/zwei.yml', ID);
    const { rules, sources } = compile([double, ONE], options);
    expect(rules.map(({ title }) => title)).toEqual(['Rule rules/one.yml']);
    expect(sources[0]?.refused).toEqual([
      {
        path: 'rules/zwei.yml',
        reason: `the id ${ID} is that of rules/one.yml, which is kept`,
        partly: false,
      },
    ]);
  });

  test('counts what SigmaHQ saw on clean Windows', () => {
    const csv = `RuleId;RuleName;MatchString\n${ID};Rule;.*\n${ID};Rule;a\n`;
    const list = { source: 'sigma', path: '.github/workflows/known-FPs.csv', text: csv } as const;
    const { rules } = compile([ONE, TWO, list], options);
    expect(rules.map(({ cleanWindowsHits }) => cleanWindowsHits)).toEqual([2, undefined]);
  });

  test('reads house rules with the reader it is given', () => {
    const file = { source: 'house', path: 'team.txt', text: 'anything' } as const;
    const readers = {
      house: () => ({ rules: [], refusals: [{ path: 'team.txt', reason: 'empty', partly: false }] }),
    };
    expect(compile([file], { ...options, readers }).sources[0]).toMatchObject({
      name: 'house',
      licence: 'your own',
    });
  });
});

test('slices tell how far it is and can be left at any of them', () => {
  const files = Array.from({ length: 60 }, (_, n) => sigma(`rules/${n}.yml`, `${n}`));
  const slices = compileInSlices(files, options);
  expect(slices.next().value).toMatchObject({ doing: 'reading', source: 'sigma', files: 25, rules: 25 });
  expect(slices.next().value).toMatchObject({ files: 50 });
  expect(slices.next().value).toMatchObject({ doing: 'merging', files: 60 });
  expect(slices.next()).toMatchObject({ done: true, value: { schema: 1 } });
});
