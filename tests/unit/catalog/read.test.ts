import { describe, expect, test, vi } from 'vitest';
import { CatalogUnreadable, createCatalog, UnknownTechnique } from '../../../lib/catalog/read.ts';
import { ADMIN_SHARE_RULE, dataFolder, emitted, PSEXEC_RULE, rawNote, UNCITED_RULE } from './support.ts';

const FILES = emitted(
  dataFolder(
    {
      T1021: [
        rawNote({ id: 'vpn-desktop', techniques: ['T1021.001'] }),
        rawNote({ techniques: ['T1021.002', 'T1569.002', 'T1570'], reach: [ADMIN_SHARE_RULE] }),
      ],
      T1569: [rawNote({ id: 'agent-service', techniques: ['T1569.002'], expect: 'rare' })],
    },
    { 'data/lofp/T1021.002.txt': 'unknown\nadministrators\n', 'data/lofp/T1035.txt': 'old page\n' },
  ),
);

function open() {
  const load = vi.fn(async (path: string) => {
    if (!FILES.has(path)) throw new Error('404');
    return FILES.get(path);
  });
  return { load, catalog: createCatalog(load) };
}

describe('asking for a technique', () => {
  test("gives causes, LoFP's notes and the catalog's day", async () => {
    const answer = await open().catalog.notes('T1021.002');
    expect(answer.causes.map(({ id }) => id)).toEqual(['psexec-remote-administration']);
    expect(answer.lofp).toEqual(['unknown', 'administrators']);
    expect(answer).toMatchObject({ formerly: [], nearest: [], date: '2026-11-25' });
    expect(answer).not.toHaveProperty('now');
  });

  test('names its parent and what its notes name too, with their own counts', async () => {
    expect((await open().catalog.notes('T1021.002')).kin).toEqual([
      { id: 'T1021', name: 'Remote Services', count: 0 },
      { id: 'T1569.002', name: 'Service Execution', count: 2 },
      { id: 'T1570', name: 'Lateral Tool Transfer', count: 1 },
    ]);
  });

  test('of a parent names its sub-techniques and not their notes', async () => {
    const answer = await open().catalog.notes('T1021');
    expect(answer.causes).toEqual([]);
    expect(answer.kin.map(({ id, count }) => `${id} ${count}`)).toEqual([
      'T1021.001 1',
      'T1021.002 1',
      'T1021.003 0',
    ]);
  });
});

describe('a renumbered technique', () => {
  test('answers with the notes of both numbers in one list', async () => {
    const answer = await open().catalog.notes('T1035');
    expect(answer.technique.id).toBe('T1035');
    expect(answer.now?.id).toBe('T1569.002');
    expect(answer.causes.map(({ id }) => id)).toEqual(['agent-service', 'psexec-remote-administration']);
    expect(answer.lofp).toEqual(['old page']);
    expect(answer.kin.map(({ id }) => id)).toEqual(['T1569', 'T1021.002', 'T1570']);
  });

  test('is named by its current number, which finds the same notes', async () => {
    const answer = await open().catalog.notes('T1569.002');
    expect(answer.formerly).toEqual(['T1035']);
    expect(answer.causes).toHaveLength(2);
    expect(answer.lofp).toEqual(['old page']);
  });
});

describe('where nothing is documented', () => {
  test('the nearest are of the family first, then of the same tactic in the same matrix', async () => {
    const { nearest } = await open().catalog.notes('T1021.003');
    expect(nearest.map(({ id, count }) => `${id} ${count}`)).toEqual([
      'T1021.001 1',
      'T1021.002 1',
      'T1570 1',
    ]);
  });

  test('a technique that came with a later version is near to those of its old tactics, its platform first', async () => {
    const { nearest } = await open().catalog.notes('T1701');
    expect(nearest.map(({ id }) => id)).toEqual(['T1021.001', 'T1021.002', 'T1570']);
    expect((await open().catalog.notes('T1076')).nearest).toEqual(nearest);
  });

  test('a technique of another matrix is not near', async () => {
    expect((await open().catalog.notes('T1428')).nearest).toEqual([]);
  });
});

describe('asking for a rule', () => {
  test('gives its facts, from the file of its repository, which is read only now and once', async () => {
    const { catalog, load } = open();
    await catalog.notes('T1021.002');
    const read = () => load.mock.calls.flat().filter((path) => path.startsWith('catalog/rules/'));
    expect(await catalog.rule('house:ours')).toBeUndefined();
    expect(read()).toEqual([]);
    expect(await catalog.rule(ADMIN_SHARE_RULE)).toEqual({
      key: ADMIN_SHARE_RULE,
      title: 'Admin Share Access',
      link: 'https://example.org/share',
      level: 'low',
      techniques: ['T1021.002'],
    });
    expect(await catalog.rule(UNCITED_RULE)).toMatchObject({ title: 'Cited by no note' });
    expect(await catalog.rule('sigma:unknown')).toBeUndefined();
    expect(read().toSorted()).toEqual(['catalog/rules/sigma-keys.json', 'catalog/rules/sigma.json']);
    expect(await catalog.rule(PSEXEC_RULE)).toMatchObject({ key: PSEXEC_RULE });
    expect(read().at(-1)).toBe('catalog/rules/splunk.json');
  });

  test('gives the notes that cite it for whatever reason, each once', async () => {
    const { catalog, load } = open();
    const idsOf = async (key: string) => {
      const { rules, reach, excludes } = await catalog.citing(key);
      return { rules: rules.map(({ id }) => id), others: [...reach, ...excludes].map(({ id }) => id) };
    };
    expect(await idsOf(ADMIN_SHARE_RULE)).toEqual({ rules: [], others: ['psexec-remote-administration'] });
    expect(load.mock.calls.flat().filter((path) => path.includes('/notes/'))).toEqual([
      'catalog/notes/13.json',
    ]);
    expect(await idsOf(PSEXEC_RULE)).toEqual({
      rules: ['vpn-desktop', 'psexec-remote-administration', 'agent-service'],
      others: [],
    });
    expect(await idsOf(UNCITED_RULE)).toEqual({ rules: [], others: [] });
    expect(await idsOf('house:ours')).toEqual({ rules: [], others: [] });
  });
});

test('gives the facts of the rules that notes cite, by the places at which the notes say them', async () => {
  const { catalog } = open();
  const { causes } = await catalog.notes('T1021.002');
  const cited = await catalog.cited(causes);
  expect([...cited.values()].map(({ key }) => key).toSorted()).toEqual([ADMIN_SHARE_RULE, PSEXEC_RULE]);
  expect(causes[0]?.rules.map((place) => cited.get(place)?.key)).toEqual([PSEXEC_RULE]);
});

test('an ID that ATT&CK lacks is refused by name', async () => {
  const { catalog } = open();
  await expect(catalog.notes('T9999')).rejects.toThrow(UnknownTechnique);
  await expect(catalog.technique('T9999')).rejects.toThrow('ATT&CK has no technique "T9999"');
});

test('each file is read once, also by questions asked at the same time', async () => {
  const { catalog, load } = open();
  await Promise.all([
    catalog.notes('T1021.002'),
    catalog.notes('T1021.001'),
    catalog.techniques(),
    catalog.meta(),
  ]);
  await catalog.notes('T1021.002');
  expect(load.mock.calls.flat().sort()).toEqual([
    'catalog/meta.json',
    'catalog/notes/13.json',
    'catalog/techniques.json',
  ]);
});

test('a failed read says which file, and is tried again by the next question', async () => {
  const { catalog, load } = open();
  await catalog.meta();
  await catalog.techniques();
  load.mockRejectedValueOnce(new Error('disk asleep'));
  const failure = catalog.notes('T1021.002');
  await expect(failure).rejects.toThrow(CatalogUnreadable);
  await expect(failure).rejects.toThrow(/catalog\/notes\/13\.json could not be read: disk asleep/);
  expect((await catalog.notes('T1021.002')).causes).toHaveLength(1);
});
