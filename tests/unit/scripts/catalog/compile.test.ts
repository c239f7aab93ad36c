import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMIT, compileFixture, type Fixture, id, PATIENCE, run } from './fixture.ts';

let fixture: Fixture;
const at = (name: string) => fixture.at(name);
beforeAll(async () => {
  fixture = await compileFixture();
}, PATIENCE);
afterAll(() => fixture.remove());

describe.concurrent('compile', { timeout: PATIENCE }, () => {
  test('says per source what it read and refused, and how old it is', async ({ expect }) => {
    const { code, stdout, stderr } = await run(
      'compile',
      '--sigma',
      at('sigma.tar.gz'),
      '--out',
      at('one.json'),
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Sigma: 1 rules read, 1 notes, 1 techniques, 2 files refused.*2026-08-05, \d+ days old$/m,
    );
    expect(stdout).toMatch(/one\.json: 1 rules, 1 notes, .* s$/m);
    expect(stderr).toContain('rules/windows/no-id.yml: the rule has no id');
    expect(stderr).toContain(`rules/windows/first.yml: the id ${id(1)} is that of rules/windows/again.yml`);
  });

  test('the same archives give the same bytes, with commit and date', async ({ expect }) => {
    const args = ['compile', '--elastic', at('elastic.zip'), '--sigma', at('sigma.tar.gz')];
    await Promise.all([run(...args, '--out', at('a.json')), run(...args, '--out', at('b.json'))]);
    const text = readFileSync(at('a.json'), 'utf8');
    expect(readFileSync(at('b.json'), 'utf8')).toBe(text);
    expect(JSON.parse(text).sources).toMatchObject([
      { name: 'sigma', commit: COMMIT, asOf: '2026-08-05' },
      { name: 'elastic', asOf: '2026-08-21' },
    ]);
  });

  test.each([
    ['short.tar.gz', 'short.tar.gz: the archive ends in the middle'],
    ['page.tar.gz', 'page.tar.gz: this is a web page, no archive'],
    ['elastic.zip', 'elastic.zip: none of its 1 files are Sigma rules'],
    ['missing.tar.gz', 'there is no such file or folder'],
  ])('%s leaves the old catalog as it was', async (archive, words) => {
    const out = at(`kept-${archive}.json`);
    writeFileSync(out, 'old');
    const { code, stdout, stderr } = await run('compile', '--sigma', at(archive), '--out', out);
    expect({ code, stdout, out: readFileSync(out, 'utf8') }).toEqual({ code: 1, stdout: '', out: 'old' });
    expect(stderr).toContain(words);
  });

  test('house rules of which none can be read, or a folder without any, make no catalog', async ({
    expect,
  }) => {
    writeFileSync(at('notes.txt'), 'False positives: none');
    mkdirSync(at('empty'));
    for (const [place, words] of [
      ['notes.txt', 'notes.txt: no rule could be read; notes.txt: neither Sigma YAML'],
      ['empty', 'empty: it holds no house rules'],
    ] as const) {
      const { code, stderr } = await run('compile', '--house', at(place), '--out', at('none.json'));
      expect(code).toBe(1);
      expect(stderr).toContain(words);
    }
  });

  test.each([
    [['compile', '--out', 'x.json'], 'name at least one of'],
    [['compile', '--sigma', 'x'], 'say where the catalog goes'],
    [['compile', '--sgima', 'x'], "Unknown option '--sgima'"],
    [['show'], 'show one technique'],
    [['search'], 'say what to search for'],
    [['facts'], 'facts needs all of'],
    [['nonsense'], 'there is no "nonsense"'],
  ])('%j is a wrong command', async (args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage:');
  });
});
