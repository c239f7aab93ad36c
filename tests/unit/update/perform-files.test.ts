import { beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../../lib/update/protocol.ts';
import { archiveOf, RULES, zipArchiveOf } from '../../e2e/support/archives.ts';
import { allThree, file, host, partsOf, ready, run, saved, startAnew } from './perform.ts';

beforeEach(startAnew);

describe('a file', () => {
  test('that is a zip of the repository reads like its download', async () => {
    const zip = file('sigma-master.zip', await zipArchiveOf('sigma'));
    const imported = await ready({ kind: 'import', source: 'sigma', file: zip });
    const downloaded = await ready(
      { kind: 'download', source: 'sigma' },
      undefined,
      host({ sigma: await archiveOf('sigma') }),
    );
    expect(await saved(imported.generation)).toBe(await saved(downloaded.generation));
    expect(await partsOf(imported)).toMatchObject([
      { from: 'file', name: 'sigma-master.zip', rulesWithNotes: RULES.sigma },
    ]);
  });

  test('that was saved elsewhere brings all its sources, byte for byte', async () => {
    const { generation } = await allThree();
    const text = await saved(generation);
    const imported = await ready({ kind: 'import', source: 'elastic', file: file('catalog.json', text) });
    expect((await partsOf(imported)).map(({ id }) => id)).toEqual(['elastic', 'sigma', 'splunk']);
    expect(await saved(imported.generation)).toBe(text);
  });

  test.each([
    [
      'a catalog of a newer schema',
      '{"schema":99}',
      /schema 99, this version .* reads schema 1.*Update LoFP Lens/,
    ],
    ['other JSON', '[1, 2]', /no compiled catalog/],
    ['broken JSON', '{"schema":1,', /no JSON/],
    ['a text', 'hello', /neither a tar.gz nor a zip/],
    ['nothing', '', /the file is empty/],
  ])('that is %s is refused', async (_, text, message) => {
    const job: Job = { kind: 'import', source: 'sigma', file: file('x.json', text) };
    await expect(run(job)).rejects.toThrow(message);
  });

  test('with a link that no browser should follow is refused whole, and names rule and field', async () => {
    const catalog = JSON.parse(await saved((await allThree()).generation));
    catalog.rules[0].link = 'javascript:alert(1)';
    const job: Job = { kind: 'import', source: 'sigma', file: file('x.json', JSON.stringify(catalog)) };
    await expect(run(job)).rejects.toThrow(/"elastic:bbbbbbbb[^"]*": rules\[0\]\.link/);
  });
});
