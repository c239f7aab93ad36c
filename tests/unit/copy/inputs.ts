import type { RuleNote } from '../../../lib/answers/types.ts';
import type { CuratedNote } from '../../../lib/catalog/types.ts';
import type { ConsideredCause, CopyInput } from '../../../lib/copy/types.ts';

export const psexec: CuratedNote = {
  id: 'psexec-remote-administration',
  techniques: ['T1021.002', 'T1569.002'],
  activity: 'admin',
  expect: 'usual',
  note: 'An administrator starts PsExec on a management host to run a command on a server they look after.',
  fits: 'The source is a jump or management host, the account a named admin account, the target a server, the service PSEXESVC in C:\\Windows.',
  doubt:
    'Workstation to workstation, a renamed binary or service, many targets within minutes, or a command that touches credentials, backups or security tools.',
  names: { fits: ['psexesvc'], doubt: ['procdump'] },
  platforms: ['windows'],
  rules: ['splunk:27c3a83d-cada-47c6-9042-67baf19d2574'],
  excludes: [],
  reach: [],
  reviewed: '2026-11',
};

export const considered: CopyInput = {
  technique: { id: 'T1021.002', name: 'SMB/Windows Admin Shares' },
  considered: { kind: 'curated', note: psexec },
  date: '2026-11-24',
};

export const withRule: CopyInput = {
  ...considered,
  rule: {
    title: 'Detect PsExec With accepteula Flag',
    source: 'Splunk',
    link: 'https://research.splunk.com/endpoint/27c3a83d/',
  },
};

/** A sentence of two invented rules. */
export const scanner: RuleNote = {
  text: 'A scanner of the storage team opens shares at night',
  grade: 'cause',
  rules: [
    {
      key: 'sigma:1b2c',
      source: 'sigma',
      title: 'Share [Admin] Access_',
      link: 'https://example.org/rules/share_access.yml',
      author: 'Ada Invented, @ada_invented',
    },
    { key: 'sigma:3d4e', source: 'sigma', title: 'Share Listing' },
  ],
};

/** A copy of a compiled note. */
export const inRuleWords = (note: RuleNote = scanner): CopyInput => ({
  ...considered,
  considered: { kind: 'compiled', note, licence: 'Detection Rule License 1.1' } satisfies ConsideredCause,
});
