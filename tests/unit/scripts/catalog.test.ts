import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Files, tarGzOf, zipOf } from '../compile/archive/pack.ts';

const SCRIPT = path.join(import.meta.dirname, '../../../scripts/catalog.ts');
const COMMIT = '14cf530f0d2177023092449cd9d9348b4a8884c2';
/** A child reads all of `data/`, and the machine may be busy. */
const PATIENCE = 60_000;

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const sigma = (digit: number, title: string, more = '') =>
  `title: ${title}\nid: ${id(digit)}\ndate: 2026-08-05\ntags: [attack.t1021.002]\nfalsepositives:\n  - A person called Acme ${digit} does it by hand\nlogsource: { product: windows }\ndetection:\n  sel: { Image: a.exe }\n  filter_main_veeam: { Image: 'C:\\veeam.exe' }\n  condition: sel and not filter_main_veeam\n${more}`;

const SIGMA: Files = {
  'sigma-master/README.md': 'Sigma',
  'sigma-master/rules/windows/first.yml': sigma(1, 'First remote thing'),
  'sigma-master/rules/windows/again.yml': sigma(1, 'The same id'),
  'sigma-master/rules/windows/no-id.yml': sigma(2, 'No id').replace(/^id:.*\n/m, ''),
};
const ELASTIC: Files = {
  'detection-rules-main/rules/windows/e.toml': `[metadata]\nupdated_date = "2026/08/21"\n[rule]\nname = "Elastic thing"\nrule_id = "${id(3)}"\nfalse_positives = ["The nightly job of the build farm"]\nquery = "process.name:a.exe"\n[[rule.threat]]\nframework = "MITRE ATT&CK"\n[[rule.threat.technique]]\nid = "T1053"\n`,
};
const HOUSE: Files = {
  'house.yml': sigma(4, 'Our own rule'),
  'package.json': '{ "name": "no rule" }',
};

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lofp-catalog-'));
  writeFileSync(at('sigma.tar.gz'), await tarGzOf(SIGMA, COMMIT));
  writeFileSync(at('elastic.zip'), await zipOf(ELASTIC));
  writeFileSync(at('house.zip'), await zipOf(HOUSE));
  mkdirSync(at('own'));
  writeFileSync(at('own/single.yml'), sigma(5, 'In a folder'));
  writeFileSync(at('page.tar.gz'), '<!doctype html><title>Sign in</title>');
  writeFileSync(at('short.tar.gz'), (await tarGzOf(SIGMA)).subarray(0, 300));
  const sources = [
    '--sigma',
    at('sigma.tar.gz'),
    '--elastic',
    at('elastic.zip'),
    '--house',
    at('house.zip'),
    at('own'),
  ];
  const { code, stderr } = await run('compile', ...sources, '--out', at('catalog.json'));
  if (code !== 0) throw new Error(stderr);
}, PATIENCE);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const json = async (...args: string[]) =>
  JSON.parse((await run(...args, '--json', '--catalog', at('catalog.json'))).stdout);

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

describe.concurrent('reading', { timeout: PATIENCE }, () => {
  test('house rules come from archives, folders and files, beside what is none of them', async ({
    expect,
  }) => {
    const { sources, rules } = JSON.parse(readFileSync(at('catalog.json'), 'utf8'));
    expect(rules.filter(({ source }: { source: string }) => source === 'house')).toMatchObject([
      { key: `house:${id(4)}`, title: 'Our own rule' },
      { key: `house:${id(5)}`, title: 'In a folder' },
    ]);
    expect(sources.at(-1).refused).toMatchObject([{ path: 'package.json', partly: false }]);
  });

  test('show gives the bundled causes and the compiled notes', async ({ expect }) => {
    const answer = await json('show', 't1021.002');
    expect(answer.technique.id).toBe('T1021.002');
    expect(answer.causes.length).toBeGreaterThan(0);
    expect(answer.compiled).toContainEqual(
      expect.objectContaining({ from: 'Sigma · The same id', licence: 'Detection Rule License 1.1' }),
    );
  });

  test('show --rule finds by title and by id, and says what it ignores', async ({ expect }) => {
    for (const asked of ['the same  ID', id(1), `sigma:${id(1)}`]) {
      const answer = await json('show', '--rule', asked);
      expect(answer.rule.key).toBe(`sigma:${id(1)}`);
      expect(answer.compiled).toHaveLength(1);
    }
  });

  test('without --catalog the bundled one answers', async ({ expect }) => {
    const { stdout } = await run('show', '--rule', 'Detect PsExec With accepteula Flag', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ rule: { key: expect.stringMatching(/^splunk:/) } });
    const shown = await run('show', 'T1021.002', '--markdown');
    expect(shown.stdout).toMatch(/^# T1021\.002 SMB\/Windows Admin Shares\n[\s\S]*\n## Causes\n/);
  });

  test('search gives kind, id, techniques and text, and obeys its filters', async ({ expect }) => {
    expect(await json('search', 'own rule src:house')).toEqual([
      {
        kind: 'rule',
        id: `house:${id(4)}`,
        techniques: ['T1021.002'],
        text: 'Our own rule',
        source: 'house',
      },
    ]);
    const ids = async (query: string) =>
      (await json('search', query, '--limit', '50')).map((hit: { id: string }) => hit.id);
    expect(await ids('ignores:veeam src:sigma')).toContain(`sigma:${id(1)}`);
    expect(await ids('ignores:veeam src:elastic')).not.toContain(`elastic:${id(3)}`);
    expect(await ids('rule:"same id" tech:T1021')).toContain(`sigma:${id(1)}`);
    expect(await ids('nightly farm platform:linux')).toHaveLength(1);
    expect(await ids('nightly farm platform:none')).toEqual([]);
    expect((await ids('psexec'))[0]).toBe('T1021.002');
  });

  test('stats counts by source', async ({ expect }) => {
    expect(await json('stats')).toMatchObject({
      compiled: [
        { name: 'sigma', rules: 1, refused: 2, rulesWithExclusions: 1 },
        { name: 'elastic', rules: 1 },
        { name: 'house', rules: 2 },
      ],
    });
  });

  test('diff says what an update changes', async ({ expect }) => {
    const old = JSON.parse(readFileSync(at('catalog.json'), 'utf8'));
    old.rules[0].title = 'Before';
    old.notes = old.notes.slice(1);
    writeFileSync(at('old.json'), JSON.stringify(old));
    const { stdout } = await run('diff', at('old.json'), at('catalog.json'), '--json');
    const { rules, notes } = JSON.parse(stdout);
    expect(rules).toMatchObject({ added: [], removed: [], changed: [{ changes: ['title'] }] });
    expect(notes.added).toHaveLength(1);
  });

  test('what is not there, is reported on standard error alone', async ({ expect }) => {
    for (const [args, words] of [
      [['show', 'T9999'], 'ATT&CK has no technique'],
      [['show', '--rule', 'same'], 'No rule is called "same". Did you mean'],
      [['show', '--rule', 'zzz'], 'Write its exact title'],
    ] as const) {
      const { code, stdout, stderr } = await run(...args, '--json', '--catalog', at('catalog.json'));
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(words);
    }
  });

  test('a catalog of a newer schema, or none at all, is refused', async ({ expect }) => {
    writeFileSync(at('newer.json'), '{"schema":2}');
    for (const [file, words] of [
      ['newer.json', 'the catalog has schema 2'],
      ['page.tar.gz', 'this is no JSON'],
      ['nowhere.json', 'there is no such file'],
    ] as const) {
      const { code, stderr } = await run('stats', '--catalog', at(file));
      expect(code).toBe(1);
      expect(stderr).toContain(words);
    }
  });
});

test('facts refuses archives that lack a rule which the notes cite', { timeout: PATIENCE }, async () => {
  writeFileSync(
    at('splunk.zip'),
    await zipOf({ 'x/detections/a.yml': `name: A\nid: ${id(6)}\nsearch: x\n` }),
  );
  const sources = [
    '--sigma',
    at('sigma.tar.gz'),
    '--elastic',
    at('elastic.zip'),
    '--splunk',
    at('splunk.zip'),
  ];
  const { code, stderr } = await run('facts', ...sources, '--out', at('rules.json'));
  expect(code).toBe(1);
  expect(stderr).toContain('Cited by the notes, but not in the archives');
});
