import type { CuratedNote, Rule } from '../../../lib/catalog/types.ts';
import type { ValidCatalog } from '../../../lib/catalog/validate.ts';
import { TECHNIQUES } from '../compile/support.ts';

/** A note that nothing is wrong with; only what a test is about need be given. */
export const curated = (id: string, given: Partial<CuratedNote> = {}): CuratedNote => ({
  id,
  techniques: ['T1021.002'],
  activity: 'admin',
  expect: 'usual',
  note: `The plotter spooler ${id} opens a share of its print server at noon.`,
  fits: `The account ${id} belongs to the spooler and the target is one print server.`,
  doubt: `Another host of ${id} opens many shares, or a program is copied there.`,
  names: { fits: [], doubt: [] },
  platforms: [],
  rules: ['sigma:a'],
  excludes: [],
  reach: [],
  reviewed: '2026-11',
  ...given,
});

export const fact = (key: Rule['key'], given: Partial<Rule> = {}): Rule => ({
  key,
  title: `Title of ${key}`,
  link: 'https://example.org/rule.yml',
  techniques: ['T1021.002'],
  ...given,
});

export const bundledOf = (notes: CuratedNote[], rules: Rule[] = [fact('sigma:a')]): ValidCatalog => ({
  date: '2026-11-24',
  sources: [],
  techniques: TECHNIQUES,
  lofp: [],
  notes,
  rules,
});
