import type { NoteRule, RuleNote, RuleNotes, TechniqueAnswer } from '../../../lib/answers/types.ts';
import type { ShippedNote } from '../../../lib/catalog/types.ts';

/** A note with everything filled in; only what a test is about need be given. */
export const aNote = (given: Partial<ShippedNote> & { id: string }): ShippedNote => ({
  techniques: ['T1021.002'],
  activity: 'admin',
  expect: 'usual',
  note: `Cause ${given.id}.`,
  fits: 'The source is a jump host.',
  doubt: 'Workstation to workstation.',
  names: { fits: [], doubt: [] },
  platforms: ['windows'],
  rules: [1, 2, 3],
  excludes: [],
  reach: [],
  reviewed: '2026-11',
  ...given,
});

/** The catalog's answer for T1021.002; only what a test is about need be given. */
export const someNotes = (given: Partial<TechniqueAnswer> = {}): TechniqueAnswer => ({
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
  date: '2026-11-24',
  ...given,
});

/** A rule as a note names it; only what a test is about need be given. */
export const aNoteRule = (given: Partial<NoteRule> = {}): NoteRule => ({
  key: 'sigma:a',
  source: 'sigma',
  title: 'Invented Share Access',
  link: 'https://example.org/share-access.yml',
  author: 'Ada Invented',
  ...given,
});

/** A sentence of a rule's author; only what a test is about need be given. */
export const aRuleNote = (given: Partial<RuleNote> & { text: string }): RuleNote => ({
  grade: 'cause',
  rules: [aNoteRule()],
  ...given,
});

/** What compiled sources say, none of it cut; only what a test is about need be given. */
export const someRuleNotes = ({ causes = [], rest = [], ...given }: Partial<RuleNotes>): RuleNotes => ({
  causes,
  rest,
  total: { causes: causes.length, rest: rest.length },
  sources: [
    { name: 'sigma', asOf: '2026-07-30', licence: 'Detection Rule License 1.1' },
    { name: 'elastic', asOf: '2026-08-20', licence: 'Elastic License 2.0' },
  ],
  ...given,
});
