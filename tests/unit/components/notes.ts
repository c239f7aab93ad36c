import type { CuratedNote, TechniqueNotes } from '../../../lib/catalog/types.ts';

/** A note with everything filled in; only what a test is about need be given. */
export const aNote = (given: Partial<CuratedNote> & { id: string }): CuratedNote => ({
  techniques: ['T1021.002'],
  activity: 'admin',
  expect: 'usual',
  note: `Cause ${given.id}.`,
  fits: 'The source is a jump host.',
  doubt: 'Workstation to workstation.',
  names: { fits: [], doubt: [] },
  platforms: ['windows'],
  rules: ['sigma:a', 'sigma:b', 'elastic:c'],
  excludes: [],
  reach: [],
  reviewed: '2026-11',
  ...given,
});

/** The catalog's answer for T1021.002; only what a test is about need be given. */
export const someNotes = (given: Partial<TechniqueNotes> = {}): TechniqueNotes => ({
  technique: {
    id: 'T1021.002',
    name: 'SMB/Windows Admin Shares',
    domain: 'enterprise',
    tactics: ['Lateral Movement'],
    platforms: ['Windows'],
    parent: 'T1021',
    status: 'active',
  },
  formerly: [],
  causes: [],
  lofp: [],
  kin: [],
  nearest: [],
  rules: [],
  date: '2026-11-24',
  ...given,
});
