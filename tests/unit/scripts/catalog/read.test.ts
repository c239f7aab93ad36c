import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { compileFixture, type Fixture, id, PATIENCE, run } from './fixture.ts';

let fixture: Fixture;
const at = (name: string) => fixture.at(name);
beforeAll(async () => {
  fixture = await compileFixture();
}, PATIENCE);
afterAll(() => fixture.remove());
const json = (...args: string[]) => fixture.json(...args);

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
      const { rules, claimed, reports } = await json('show', '--rule', asked);
      expect({ rules, claimed }).toEqual({
        rules: [{ key: `sigma:${id(1)}`, how: asked.startsWith('the') ? 'exact' : 'id' }],
        claimed: true,
      });
      expect(reports).toMatchObject([{ rule: { key: `sigma:${id(1)}` }, compiled: [{}] }]);
    }
    expect(await json('show', '--rule', 'zzz')).toEqual({ rules: [], claimed: false, reports: [] });
  });

  test('without --catalog the bundled one answers', async ({ expect }) => {
    const { stdout } = await run('show', '--rule', 'Detect PsExec With accepteula Flag', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      rules: [{ key: expect.stringMatching(/^splunk:/), how: 'exact' }],
    });
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
      const { code, stdout, stderr } = await run(...args, '--catalog', at('catalog.json'));
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
