import { beforeEach, describe, expect, test } from 'vitest';
import { catalogText } from '../../../lib/compile/file.ts';
import { compileInputs } from '../../../lib/compile/inputs.ts';
import { StorageFull } from '../../../lib/store/write.ts';
import { archiveOf, RULES } from '../../e2e/support/archives.ts';
import { allThree, databases, host, partsOf, ready, run, saved, startAnew, world } from './perform.ts';
import { techniques } from './support.ts';

beforeEach(startAnew);

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
    expect([...new Set(world.told.map(({ doing }) => doing))]).toEqual(['reading', 'merging', 'storing']);
    expect(world.told.at(RULES.sigma - 1)).toMatchObject({ rules: RULES.sigma, expected: RULES.sigma });
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
    world.roomFor = (bytes) => {
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
