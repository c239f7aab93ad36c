import 'fake-indexeddb/auto';
import type { CompiledCatalog, CompiledNote, CompiledRule } from '../../../lib/compile/types.ts';
import type { HeldPart } from '../../../lib/store/types.ts';

export const rule = (id: string, fields: Partial<CompiledRule> = {}): CompiledRule => ({
  key: `sigma:${id}`,
  source: 'sigma',
  title: `Rule ${id}`,
  author: `Author of ${id}`,
  techniques: ['T1021.002'],
  tagged: 1,
  exclusions: [{ name: 'Veeam', field: 'Image', values: ['*\\veeam.exe'] }],
  hash: '00000000',
  ...fields,
});

export const note = (text: string, fields: Partial<CompiledNote> = {}): CompiledNote => ({
  text,
  grade: 'cause',
  rules: ['sigma:a'],
  techniques: ['T1021.002'],
  ...fields,
});

export const catalogOf = (rules: CompiledRule[], notes: CompiledNote[]): CompiledCatalog => ({
  schema: 1,
  sources: [
    {
      name: 'sigma',
      rules: rules.length,
      notes: notes.length,
      techniques: 1,
      asOf: '2026-08-05',
      licence: 'Detection Rule License 1.1',
      refused: [{ path: 'rules/x.yml', reason: 'no id', partly: false }],
      unknown: [],
    },
  ],
  rules,
  notes,
});

export const partOf = (
  catalog: CompiledCatalog,
  id = 'sigma',
): { part: HeldPart; catalog: CompiledCatalog } => {
  const [info] = catalog.sources;
  if (!info) throw new Error('A catalog of a test has a source.');
  const readAt = '2026-11-25T07:00:00.000Z';
  return {
    part: { id, source: 'sigma', name: 'sigma.tar.gz', from: 'file', readAt, info, rulesWithNotes: 1 },
    catalog,
  };
};
