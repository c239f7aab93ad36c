import { describe, expect, test } from 'vitest';
import { isOpenCause, openCompiled } from '../../../lib/compile/lookup.ts';
import type { CompiledNote, CompiledRule } from '../../../lib/compile/types.ts';

const rule = (id: string, fields: Partial<CompiledRule> = {}): CompiledRule => ({
  key: `sigma:${id}`,
  source: 'sigma',
  title: `Rule ${id}`,
  techniques: ['T1021.002'],
  tagged: 1,
  exclusions: [],
  hash: '00000000',
  ...fields,
});
const note = (text: string, fields: Partial<CompiledNote> = {}): CompiledNote => ({
  text,
  grade: 'cause',
  rules: ['sigma:a'],
  techniques: ['T1021.002'],
  ...fields,
});

const open = (notes: CompiledNote[], rules = [rule('a'), rule('b'), rule('wide', { tagged: 27 })]) =>
  openCompiled({ rules, notes });
const texts = (notes: CompiledNote[]) => notes.map(({ text }) => text);

describe('the notes of a technique', () => {
  test('causes before advice before what says little; machine-written and ignored ones last among causes', () => {
    const { notesOf } = open([
      note('says little', { grade: 'says-little' }),
      note('advice', { grade: 'advice' }),
      note('ignored', { ignoredBy: ['sigma:a'] }),
      note('generated', { origin: 'generated' }),
      note('cause'),
    ]);
    expect(texts(notesOf(['T1021.002']))).toEqual(['cause', 'generated', 'ignored', 'advice', 'says little']);
  });

  test('a rule tagged with 27 techniques weighs little; more rules weigh more', () => {
    const { notesOf } = open([
      note('wide', { rules: ['sigma:wide'] }),
      note('one'),
      note('two', { rules: ['sigma:a', 'sigma:b'] }),
    ]);
    expect(texts(notesOf(['T1021.002']))).toEqual(['two', 'one', 'wide']);
  });

  test('either number finds them, each once; the parent has its own only', () => {
    const { notesOf } = open([note('renumbered', { techniques: ['T1685', 'T1562.001'] })]);
    expect(texts(notesOf(['T1685', 'T1562.001']))).toEqual(['renumbered']);
    expect(notesOf(['T1021'])).toEqual([]);
  });
});

test('a rule is found by its key, and with it its notes', () => {
  const lookup = open([note('x')], [rule('a', { title: 'Detect  PsExec' }), rule('b')]);
  expect(lookup.rule('sigma:a')?.title).toBe('Detect  PsExec');
  expect(lookup.rule('a')).toBeUndefined();
  expect(texts(lookup.notesOfRule('sigma:a'))).toEqual(['x']);
});

test('a note is an open cause unless all of the rules in question ignore what it names', () => {
  const both = note('x', { rules: ['sigma:a', 'sigma:b'], ignoredBy: ['sigma:a'] });
  expect(isOpenCause(both)).toBe(true);
  expect(isOpenCause(both, ['sigma:a'])).toBe(false);
  expect(isOpenCause(note('x', { grade: 'advice' }))).toBe(false);
});
