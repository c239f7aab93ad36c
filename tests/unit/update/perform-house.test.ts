import { beforeEach, describe, expect, test } from 'vitest';
import { openHeldCatalog } from '../../../lib/store/read.ts';
import { archiveOf, TASK_CAUSE } from '../../e2e/support/archives.ts';
import { allThree, file, HOUSE, host, partsOf, ready, run, saved, startAnew } from './perform.ts';

beforeEach(startAnew);

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
