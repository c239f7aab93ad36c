import { expect, test } from 'vitest';
import type { CatalogMeta, Shard } from '../../../lib/catalog/types.ts';
import { ADMIN_SHARE_RULE, dataFolder, emitted, PSEXEC_RULE, rawNote, UNTAGGED_RULE } from './support.ts';

const files = emitted(
  dataFolder(
    {
      T1021: [
        rawNote({ id: 'both-families', techniques: ['T1021.002', 'T1569.002'] }),
        rawNote({ id: 'one-family', rules: [ADMIN_SHARE_RULE], excludes: [PSEXEC_RULE] }),
      ],
    },
    { 'data/lofp/T1021.002.txt': 'unknown\nadministrators\n' },
  ),
);

test('facts, techniques, all rules and one shard per family with notes are emitted', () => {
  expect([...files.keys()]).toEqual([
    'catalog/meta.json',
    'catalog/techniques.json',
    'catalog/rules/sigma.json',
    'catalog/rules/elastic.json',
    'catalog/rules/splunk.json',
    'catalog/notes/T1021.json',
    'catalog/notes/T1569.json',
    'catalog/notes/untagged.json',
  ]);
});

test('a shard more holds all notes that cite a rule without a technique', () => {
  const ofHost = rawNote({ id: 'many-on-host', techniques: [], rules: [UNTAGGED_RULE] });
  const ofBoth = rawNote({ id: 'psexec', rules: [PSEXEC_RULE], reach: [UNTAGGED_RULE] });
  const shards = emitted(dataFolder({ T1021: [ofBoth, rawNote()], untagged: [ofHost] }));
  const shard = shards.get('catalog/notes/untagged.json') as Shard;
  expect(shard.notes.map(({ id }) => id)).toEqual(['psexec', 'many-on-host']);
  expect(shard.rules.map(({ key }) => key)).toEqual([PSEXEC_RULE, UNTAGGED_RULE]);
  const { counts } = shards.get('catalog/meta.json') as CatalogMeta;
  expect(counts).toEqual({ 'T1021.002': { curated: 2, lofp: 0 } });
});

test('a note that lists techniques of two families is in both shards, with the rules that it cites', () => {
  const smb = files.get('catalog/notes/T1021.json') as Shard;
  const services = files.get('catalog/notes/T1569.json') as Shard;
  expect(smb.notes.map(({ id }) => id)).toEqual(['both-families', 'one-family']);
  expect(services.notes.map(({ id }) => id)).toEqual(['both-families']);
  expect(smb.rules.map(({ key }) => key)).toEqual([PSEXEC_RULE, ADMIN_SHARE_RULE]);
  expect(services.rules.map(({ key }) => key)).toEqual([PSEXEC_RULE]);
});

test('a shard has no more of a rule than views show of it', () => {
  const { rules } = files.get('catalog/notes/T1021.json') as Shard;
  expect(rules.at(-1)).toEqual({
    key: ADMIN_SHARE_RULE,
    title: 'Admin Share Access',
    link: 'https://example.org/share',
  });
});

test("LoFP's page stands in its family's shard, in its order", () => {
  const { lofp } = files.get('catalog/notes/T1021.json') as Shard;
  expect(lofp).toEqual([{ technique: 'T1021.002', notes: ['unknown', 'administrators'] }]);
});

test('counts are of each technique alone; techniques without notes are absent', () => {
  const { counts } = files.get('catalog/meta.json') as CatalogMeta;
  expect(counts).toEqual({ 'T1021.002': { curated: 2, lofp: 2 }, 'T1569.002': { curated: 1, lofp: 0 } });
});

test('each source says how many of its notes ship, or how many of its rules they cite', () => {
  const { sources, rules } = files.get('catalog/meta.json') as CatalogMeta;
  expect(Object.fromEntries(sources.map(({ source, count }) => [source, count]))).toEqual({
    curated: 2,
    lofp: 2,
    sigma: 1,
    splunk: 1,
  });
  expect(rules).toEqual({ sigma: 3, elastic: 0, splunk: 1 });
});
