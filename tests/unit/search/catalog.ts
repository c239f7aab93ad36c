import type { Technique } from '../../../lib/attack/technique.ts';
import type { CuratedNote } from '../../../lib/catalog/types.ts';
import { buildSearch, type Searchable } from '../../../lib/search/build.ts';
import type { BundledSearch } from '../../../lib/search/library.ts';
import { openSearch, type Search } from '../../../lib/search/query.ts';

const technique = (id: string, name: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name,
  domain: 'enterprise',
  tactics: [],
  status: 'active',
  ...more,
});

/** A few techniques with everything that ATT&CK does to them: sub-techniques, renumbering, deprecation. */
export const TECHNIQUES: Technique[] = [
  technique('T1006', 'Direct Volume Access'),
  technique('T1021', 'Remote Services'),
  technique('T1021.001', 'Remote Desktop Protocol', { parent: 'T1021' }),
  technique('T1021.002', 'SMB/Windows Admin Shares', { parent: 'T1021' }),
  technique('T1059.001', 'PowerShell'),
  technique('T1077', 'Hidden Admin Shares', { status: 'revoked', replacedBy: 'T1021.002' }),
  technique('T1110.001', 'Password Guessing'),
  technique('T1546.013', 'PowerShell Profile'),
  technique('T1550.002', 'Pass the Hash'),
  technique('T1562.001', 'Disable or Modify Tools', { status: 'revoked', replacedBy: 'T1685' }),
  technique('T1569.002', 'Service Execution'),
  technique('T1685', 'Disable or Modify Tools'),
  technique('T1175', 'PowerShell Objects', { status: 'deprecated' }),
];

/** A note with what a test says about it; the rest holds no word that a test searches. */
export const note = (id: string, says: Partial<CuratedNote>): CuratedNote => ({
  id,
  techniques: ['T1021.002'],
  activity: 'admin',
  expect: 'usual',
  note: '',
  fits: '',
  doubt: '',
  names: { fits: [], doubt: [] },
  platforms: [],
  rules: [],
  excludes: [],
  reach: [],
  reviewed: '2026-11',
  ...says,
});

export const NOTES: CuratedNote[] = [
  note('psexec-admin', {
    techniques: ['T1021.002', 'T1569.002'],
    note: 'An administrator starts PsExec on a management host to run a command.',
    fits: 'The source is a jump host and the service is PSEXESVC.',
    doubt: 'A renamed service, or a command that touches credentials.',
    names: { fits: ['psexec.exe', 'psexesvc'], doubt: ['procdump'] },
  }),
  note('paexec-deployment', {
    note: 'A product like PsExec installs a short-lived service.',
    activity: 'deploy',
  }),
  note('vulnerability-scanner', {
    note: 'A vulnerability scanner logs on to each host it checks.',
    activity: 'security',
  }),
  note('service-agent', { techniques: ['T1569.002'], note: 'An agent starts as a service.' }),
  note('password-scanner', {
    techniques: ['T1110.001'],
    note: 'A vulnerability scanner tries common passwords.',
    activity: 'security',
  }),
  note('defender-off', { techniques: ['T1685'], note: 'The mail team pauses Defender for a migration.' }),
];

export const LOFP = [
  { technique: 'T1021.002', notes: ['admins may use psexec', 'print servers, somewhere', 'unknown'] },
];

/** What a search is opened from, by way of the JSON text that the build emits. */
export const bundledSearch = (searchable: Partial<Searchable>): BundledSearch => {
  const whole = { techniques: [], notes: [], lofp: [], rules: [], ...searchable };
  return { ...whole, file: JSON.parse(buildSearch(whole)) };
};

/** A search over all of these. */
export const openExample = (): Search =>
  openSearch(bundledSearch({ techniques: TECHNIQUES, notes: NOTES, lofp: LOFP }));

/** The texts that ranges cut out. */
export const cut = (text: string, ranges: readonly (readonly [number, number])[]): string[] =>
  ranges.map(([from, to]) => text.slice(from, to));
