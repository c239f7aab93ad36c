import { beforeEach, expect, test, vi } from 'vitest';
import './support.ts';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { createRegistry } from '../../../lib/attack/registry.ts';
import {
  createGeneration,
  GenerationMissing,
  openGeneration,
  sweepGenerations,
} from '../../../lib/store/database.ts';
import { openHeldCatalog } from '../../../lib/store/read.ts';
import { StorageFull, writeGeneration } from '../../../lib/store/write.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, partOf, rule } from './support.ts';

const registry = createRegistry(TECHNIQUES);
const united = catalogOf(
  [rule('a'), rule('b', { techniques: ['T1059'] })],
  [note('Backup jobs copy files.')],
);
const write = (generation: string) =>
  writeGeneration({ generation, parts: [partOf(united)], united, search: { words: 3 }, registry });
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('what was written is read: a family, a rule by key and by name, the search, the parts', async () => {
  await write('one');
  const held = await openHeldCatalog('one');
  expect(await held.shard('T1021')).toMatchObject({
    notes: [{ text: 'Backup jobs copy files.' }],
    sources: [{ name: 'sigma', licence: 'Detection Rule License 1.1' }],
  });
  expect(await held.brief('T1021.002')).toMatchObject({
    causes: [{ text: 'Backup jobs copy files.', rules: [{ title: 'Rule a' }] }],
    total: { causes: 1, rest: 0 },
  });
  expect(await held.brief('T9999')).toMatchObject({ total: { causes: 0, rest: 0 } });
  expect(await held.shard('T9999')).toMatchObject({ rules: [], notes: [] });
  expect(await held.rule('sigma:a')).toMatchObject({
    rule: { title: 'Rule a' },
    notes: [{ rules: ['sigma:a'] }],
  });
  expect(await held.rule('sigma:none')).toBeUndefined();
  expect(await held.search()).toEqual({ words: 3 });
  expect(await held.parts()).toEqual([partOf(united).part]);
  expect(await held.partsWithCatalogs()).toEqual([partOf(united)]);
  held.close();
});

test('a generation that isn’t there is said to be gone, and is not made by asking', async () => {
  await expect(openHeldCatalog('never')).rejects.toThrow(GenerationMissing);
  expect(await names()).toEqual([]);
});

test('a full disk leaves nothing behind, and says what to do', async () => {
  await write('old');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(write('new')).rejects.toThrow(StorageFull);
  await expect(write('new')).rejects.toThrow(/no room left .* Free some disk space/);
  put.mockRestore();
  expect(await names()).toEqual(['lofp-lens old']);
});

test('whatever goes wrong while writing, nothing is left and the error is passed on', async () => {
  const odd = { ...united, notes: [note('x', { text: (() => 'no data') as never })] };
  const fresh = { generation: 'new', parts: [partOf(united)], united: odd, search: {}, registry };
  await expect(writeGeneration(fresh)).rejects.toThrow();
  expect(await names()).toEqual([]);
});

test('sweeping deletes what nobody uses, of this extension alone; its readers let go', async () => {
  await write('kept');
  await write('replaced');
  (await createGeneration('half written')).close();
  const closed = vi.fn();
  const reader = await openHeldCatalog('replaced', closed);
  await new Promise((resolve) => {
    indexedDB.open('another').onsuccess = ({ target }) =>
      resolve((target as IDBOpenDBRequest).result.close());
  });
  await sweepGenerations('kept');
  await vi.waitFor(async () => expect(await names()).toEqual(['another', 'lofp-lens kept']));
  expect(closed).toHaveBeenCalledOnce();
  await expect(reader.shard('T1021')).rejects.toThrow();
});

test('a reader that still reads finishes before its generation goes', async () => {
  await write('one');
  const held = await openHeldCatalog('one');
  const reading = held.shard('T1021');
  await sweepGenerations(undefined);
  expect((await reading).notes).toHaveLength(1);
  await vi.waitFor(async () => expect(await names()).toEqual([]));
  await expect(openGeneration('one')).rejects.toThrow(GenerationMissing);
});
