import { expect, test } from 'vitest';
import { createAnswers } from '../../../lib/answers/answers.ts';
import { createRegistry } from '../../../lib/attack/registry.ts';
import type { Catalog } from '../../../lib/catalog/read.ts';
import type { Rule, ShippedNote, TechniqueNotes } from '../../../lib/catalog/types.ts';
import { briefs, causesByTechnique, shardsOf, storedRules } from '../../../lib/store/layout.ts';
import type { HeldCatalog } from '../../../lib/store/read.ts';
import { TECHNIQUES } from '../compile/support.ts';
import { catalogOf, note, rule } from '../store/support.ts';

const curated = (id: string, more: Partial<ShippedNote>) =>
  ({ id, rules: [], reach: [], excludes: [], ...more }) as unknown as ShippedNote;
const facts: Rule = {
  key: 'sigma:a',
  title: 'Rule a',
  link: 'https://example.org/a.yml',
  level: 'low',
  date: '2026-01-02',
  techniques: ['T1685'],
  ignores: ['Puppet'],
  cleanWindowsHits: 2,
};
const bundled: Pick<Catalog, 'notes' | 'rule' | 'citing' | 'techniques' | 'meta'> = {
  notes: async (id) =>
    ({
      technique: TECHNIQUES.find((each) => each.id === id),
      causes: [],
      lofp: [],
    }) as unknown as TechniqueNotes,
  rule: async (key) => (key === facts.key ? facts : undefined),
  citing: async () => ({
    rules: [curated('documents', {})],
    reach: [curated('thinks', {})],
    excludes: [curated('ignores', {})],
  }),
  techniques: async () => TECHNIQUES,
  meta: async () => ({ date: '2026-11-24', counts: { T1021: { curated: 2, lofp: 0 } } }) as never,
};

const compiled = catalogOf(
  [rule('a', { techniques: ['T1685'] }), rule('new', { techniques: ['T1059'] })],
  [note('Backup jobs', { techniques: ['T1685', 'T1562.001'] })],
);
const held = {
  shard: async (family) => ({
    rules: [],
    notes: [],
    ...shardsOf(compiled).get(family),
    sources: compiled.sources,
  }),
  brief: async (id) => briefs(compiled, createRegistry(TECHNIQUES)).get(id) as never,
  rule: async (key) => {
    const stored = storedRules(compiled).find((each) => each.key === key);
    return stored && { ...stored, sources: compiled.sources };
  },
  counts: async () => ({ ...causesByTechnique(compiled), 'T1021.002': 7, T1021: 9 }),
} satisfies Partial<HeldCatalog>;

const answers = (with_: 'compiled' | 'nothing') =>
  createAnswers(bundled as Catalog, async () =>
    with_ === 'compiled' ? (held as unknown as HeldCatalog) : undefined,
  );

test('without anything compiled the bundled catalog answers alone', async () => {
  expect(await answers('nothing').technique('T1059')).not.toHaveProperty('compiled');
});

test.each(['T1685', 'T1562.001'])(
  'compiled notes are found under %s, the new number and the old',
  async (id) => {
    const { compiled: notes } = await answers('compiled').technique(id);
    expect(notes?.causes.map(({ text }) => text)).toEqual(['Backup jobs']);
  },
);

test('a technique of which no rule says anything has empty lists', async () => {
  const { compiled: notes } = await answers('compiled').technique('T1021');
  expect(notes?.total).toEqual({ causes: 0, rest: 0 });
});

test('relatives count their curated causes, or their compiled ones where nobody curated any', async () => {
  const { kin } = await answers('compiled').technique('T1021');
  expect(kin).toEqual([{ id: 'T1021.002', name: 'Technique T1021.002', count: 7 }]);
  const { kin: parents } = await answers('compiled').technique('T1021.002');
  expect(parents).toEqual([{ id: 'T1021', name: 'Technique T1021', count: 2 }]);
});

test('a rule that is not compiled is known by its facts, and by the notes that cite it', async () => {
  const answer = await answers('nothing').rule('sigma:a');
  expect(answer).toMatchObject({
    rule: {
      title: 'Rule a',
      source: 'sigma',
      modified: '2026-01-02',
      ignores: ['Puppet'],
      cleanWindowsHits: 2,
    },
    causes: [{ id: 'documents' }],
    weThink: [{ id: 'thinks' }],
    alreadyIgnored: [{ id: 'ignores' }],
    date: '2026-11-24',
  });
  expect(answer).not.toHaveProperty('compiled');
});

test('a compiled rule brings its own notes, author and what it ignores in full', async () => {
  const answer = await answers('compiled').rule('sigma:a');
  expect(answer?.rule).toMatchObject({
    author: 'Author of a',
    ignores: ['Veeam'],
    exclusions: [{ name: 'Veeam', field: 'Image' }],
  });
  expect(answer?.compiled?.causes).toMatchObject([{ text: 'Backup jobs', rules: [{ key: 'sigma:a' }] }]);
});

test('a rule newer than the bundled facts is known where it is compiled; one that nobody knows is not', async () => {
  expect((await answers('compiled').rule('sigma:new'))?.rule.title).toBe('Rule new');
  expect(await answers('nothing').rule('sigma:new')).toBeUndefined();
});
