import { beforeEach, describe, expect, test } from 'vitest';
import '../store/support.ts';
import { IDBFactory } from 'fake-indexeddb';
import { catalogText } from '../../../lib/compile/file.ts';
import { compileInputs } from '../../../lib/compile/inputs.ts';
import { openHeldCatalog } from '../../../lib/store/read.ts';
import { StorageFull } from '../../../lib/store/write.ts';
import { perform } from '../../../lib/update/perform.ts';
import type { Job, Ready, UpdateProgress } from '../../../lib/update/protocol.ts';
import { archiveOf, type PublicSource, RULES, TASK_CAUSE, zipArchiveOf } from '../../e2e/support/archives.ts';
import { techniques } from './support.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** GitHub's download host, with what it gives for each repository. */
const host =
  (archives: Partial<Record<PublicSource, Bytes>>): typeof fetch =>
  async (address) => {
    const source = (['sigma', 'elastic', 'splunk'] as const).find((each) =>
      String(address).includes({ sigma: 'SigmaHQ', elastic: 'elastic/', splunk: 'splunk/' }[each]),
    );
    const bytes = source && archives[source];
    return bytes ? new Response(bytes) : new Response('', { status: 404 });
  };

let generations = 0;
let told: UpdateProgress[] = [];
let roomFor: (bytes: number) => void = () => {};

async function run(job: Job, from?: string, get: typeof fetch = host({})) {
  generations += 1;
  return perform(
    { job, from, to: `generation ${generations}`, expected: { sigma: RULES.sigma }, techniques },
    {
      fetch: get,
      now: '2026-11-25T08:00:00.000Z',
      onProgress: (at) => told.push(at),
      ensureRoom: async (bytes) => roomFor(bytes),
    },
  );
}

async function ready(job: Job, from?: string, get?: typeof fetch): Promise<Ready> {
  const reply = await run(job, from, get);
  if (reply.kind !== 'ready') throw new Error('A catalog was wanted.');
  return reply.ready;
}

async function saved(from: string | undefined): Promise<string> {
  const reply = await run({ kind: 'save' }, from);
  if (reply.kind !== 'saved') throw new Error('A file was wanted.');
  return reply.file.text();
}

async function allThree(): Promise<Ready> {
  const get = host({
    sigma: await archiveOf('sigma'),
    elastic: await archiveOf('elastic'),
    splunk: await archiveOf('splunk'),
  });
  let last: Ready | undefined;
  for (const source of ['splunk', 'sigma', 'elastic'] as const) {
    last = await ready({ kind: 'download', source }, last?.generation, get);
  }
  return last as Ready;
}

const partsOf = async ({ generation = '' }: Ready) => {
  const held = await openHeldCatalog(generation);
  const parts = await held.parts();
  held.close();
  return parts;
};
const databases = async () => (await indexedDB.databases()).length;
const file = (name: string, ...content: BlobPart[]) => new File(content, name);
const HOUSE = `title: Team rule\nid: 0f6a3d52-1111-4222-8333-444455556666\ntags: [attack.t1047]\ndetection: {}\nfalsepositives: [The night shift queries WMI]\n`;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  told = [];
  roomFor = () => {};
});

describe('an update', () => {
  test('of one source after the other comes to the bytes that compiling all of them gives', async () => {
    const last = await allThree();
    const inputs = await Promise.all(
      (['sigma', 'elastic', 'splunk'] as const).map(async (source) => ({
        source,
        name: source,
        bytes: new Blob([await archiveOf(source)]).stream(),
      })),
    );
    expect(await saved(last.generation)).toBe(catalogText(await compileInputs(inputs, { techniques })));
  });

  test('tells which techniques have causes, in every number, and how new the rules are', async () => {
    const sigma = await archiveOf('sigma', '2026-10-09');
    const {
      techniques: with_,
      parts,
      asOf,
    } = await ready({ kind: 'download', source: 'sigma' }, undefined, host({ sigma }));
    expect(with_).toEqual(['T1029', 'T1059.001', ...with_.slice(2)]);
    expect(with_).toContain('T1086');
    expect(asOf).toBe('2026-10-09');
    expect(parts).toEqual(['sigma']);
  });

  test('tells how far it is', async () => {
    await ready({ kind: 'download', source: 'sigma' }, undefined, host({ sigma: await archiveOf('sigma') }));
    expect([...new Set(told.map(({ doing }) => doing))]).toEqual(['reading', 'merging', 'storing']);
    expect(told.at(RULES.sigma - 1)).toMatchObject({ rules: RULES.sigma, expected: RULES.sigma });
  });

  test('replaces its own source and leaves the others', async () => {
    const before = await allThree();
    const sigma = await archiveOf('sigma', '2026-11-20');
    const after = await ready({ kind: 'download', source: 'sigma' }, before.generation, host({ sigma }));
    expect((await partsOf(after)).map(({ id, info }) => [id, info.asOf])).toEqual([
      ['elastic', '2026-11-01'],
      ['sigma', '2026-11-20'],
      ['splunk', '2026-11-01'],
    ]);
  });

  test.each([
    ['a host without the branch', host({}), /404/],
    [
      'a web page',
      host({ sigma: new TextEncoder().encode('<!doctype html><title>Log in</title>') }),
      /web page/,
    ],
  ])('from %s leaves nothing behind, and the old catalog as it was', async (_, get, message) => {
    const before = await allThree();
    const kept = await saved(before.generation);
    const count = await databases();
    await expect(run({ kind: 'download', source: 'sigma' }, before.generation, get)).rejects.toThrow(message);
    expect(await databases()).toBe(count);
    expect(await saved(before.generation)).toBe(kept);
  });

  test('for which the disk has no room is refused before anything is written', async () => {
    const before = await allThree();
    const kept = await saved(before.generation);
    roomFor = (bytes) => {
      expect(bytes).toBeGreaterThan(kept.length);
      throw new StorageFull('full');
    };
    const sigma = host({ sigma: await archiveOf('sigma') });
    await expect(run({ kind: 'download', source: 'sigma' }, before.generation, sigma)).rejects.toThrow(
      /no room left/,
    );
    expect(await databases()).toBe(1 + 2);
    expect(await saved(before.generation)).toBe(kept);
  });

  test('goes on where the browser has cleared away what was held', async () => {
    const get = host({ sigma: await archiveOf('sigma') });
    const after = await ready({ kind: 'download', source: 'sigma' }, 'cleared away', get);
    expect(after.parts).toEqual(['sigma']);
    expect((await ready({ kind: 'bundled' }, 'cleared away')).generation).toBeUndefined();
  });

  test('of half an archive is refused', async () => {
    const whole = await archiveOf('sigma');
    const half = host({ sigma: whole.slice(0, whole.length / 2) });
    await expect(run({ kind: 'download', source: 'sigma' }, undefined, half)).rejects.toThrow(
      /ends in the middle/,
    );
    expect(await databases()).toBe(0);
  });

  test('of another repository’s archive is refused', async () => {
    const wrong = host({ sigma: await archiveOf('splunk') });
    await expect(run({ kind: 'download', source: 'sigma' }, undefined, wrong)).rejects.toThrow(
      /archive of something else/,
    );
  });
});

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

describe('the team’s rules', () => {
  test('stand beside the public ones, are taken out again, and stay when those go', async () => {
    const before = await allThree();
    const plain = await saved(before.generation);
    const files = [{ path: 'team.yml', file: file('team.yml', HOUSE) }];
    const withHouse = await ready({ kind: 'house', files }, before.generation);
    expect(await partsOf(withHouse)).toMatchObject([
      {},
      { id: 'house:team.yml', info: { rules: 1 } },
      {},
      {},
    ]);
    expect(withHouse.techniques).toContain('T1047');
    // They never leave the machine with the public ones.
    expect(await saved(withHouse.generation)).toBe(plain);

    const alone = await ready({ kind: 'bundled' }, withHouse.generation);
    expect((await partsOf(alone)).map(({ id }) => id)).toEqual(['house:team.yml']);
    expect(alone.techniques).toEqual(['T1047']);
    expect(await ready({ kind: 'remove', part: 'house:team.yml' }, alone.generation)).toEqual({
      generation: undefined,
      techniques: [],
      parts: [],
    });
  });

  test('the same file again takes the place of the old one', async () => {
    const first = await ready({
      kind: 'house',
      files: [{ path: 'team.yml', file: file('team.yml', HOUSE) }],
    });
    const changed = HOUSE.replace('night shift', 'day shift');
    const second = await ready(
      { kind: 'house', files: [{ path: 'team.yml', file: file('team.yml', changed) }] },
      first.generation,
    );
    const held = await openHeldCatalog(second.generation ?? '');
    expect((await held.shard('T1047')).notes.map(({ text }) => text)).toEqual(['The day shift queries WMI']);
    held.close();
  });

  test('of which none can be read are refused with the reason', async () => {
    const files = [{ path: 'team.yml', file: file('team.yml', 'a: 1') }];
    await expect(run({ kind: 'house', files })).rejects.toThrow(/no rule could be read; team.yml/);
  });
});

test('a search over what was compiled is stored with it', async () => {
  const { generation = '' } = await ready(
    { kind: 'download', source: 'sigma' },
    undefined,
    host({ sigma: await archiveOf('sigma') }),
  );
  const held = await openHeldCatalog(generation);
  expect(JSON.stringify(await held.search())).toContain(TASK_CAUSE);
  held.close();
});
