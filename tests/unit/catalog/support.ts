import { stringify } from 'yaml';
import type { Technique } from '../../../lib/attack/technique.ts';
import { emit } from '../../../lib/catalog/emit.ts';
import type { DataFile } from '../../../lib/catalog/parse.ts';
import type { Problem } from '../../../lib/catalog/problem.ts';
import type { CuratedNote, Rule } from '../../../lib/catalog/types.ts';
import { validate } from '../../../lib/catalog/validate.ts';

export const PSEXEC_RULE = 'splunk:27c3a83d-cada-47c6-9042-67baf19d2574';
export const ADMIN_SHARE_RULE = 'sigma:322ed9ec-fcab-4f67-9a34-e7c6aef43614';
export const UNCITED_RULE = 'sigma:00000000-0000-4000-8000-000000000001';
/** Carries no technique. */
export const UNTAGGED_RULE = 'sigma:00000000-0000-4000-8000-000000000002';

const technique = (id: string, name: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name,
  domain: 'enterprise',
  tactics: ['Lateral Movement'],
  ...(id.includes('.') && { parent: id.slice(0, 5) }),
  status: 'active',
  ...more,
});

/** A small ATT&CK: two families, two renumbered techniques, one of another matrix. */
const TECHNIQUES: Technique[] = [
  technique('T1021', 'Remote Services'),
  technique('T1021.001', 'Remote Desktop Protocol', { platforms: ['Windows'] }),
  technique('T1021.002', 'SMB/Windows Admin Shares'),
  technique('T1021.003', 'Distributed Component Object Model'),
  technique('T1035', 'Service Execution', {
    tactics: ['Execution'],
    status: 'revoked',
    replacedBy: 'T1569.002',
  }),
  technique('T1428', 'Exploitation of Remote Services', { domain: 'mobile' }),
  technique('T1569', 'System Services', { tactics: ['Execution'] }),
  technique('T1569.002', 'Service Execution', { tactics: ['Execution'] }),
  technique('T1570', 'Lateral Tool Transfer'),
  technique('T1076', 'Remote Desktop Protocol', {
    platforms: ['Windows'],
    status: 'revoked',
    replacedBy: 'T1701',
  }),
  technique('T1701', 'Desktop Sessions', { tactics: ['A tactic of v19'] }),
];

const RULES: Rule[] = [
  {
    key: PSEXEC_RULE,
    title: 'Detect PsExec With accepteula Flag',
    link: 'https://example.org/psexec',
    techniques: ['T1021.002'],
  },
  {
    key: ADMIN_SHARE_RULE,
    title: 'Admin Share Access',
    link: 'https://example.org/share',
    level: 'low',
    techniques: ['T1021.002'],
  },
  {
    key: UNCITED_RULE,
    title: 'Cited by no note',
    link: 'https://example.org/uncited',
    techniques: ['T1021.002'],
  },
  { key: UNTAGGED_RULE, title: 'Many Alerts on One Host', link: 'https://example.org/many' },
];

/** A sound note as YAML writes it, with some fields changed; undefined leaves a field out. */
export function rawNote(changes: Partial<Record<keyof CuratedNote | 'colour', unknown>> = {}) {
  const note = {
    id: 'psexec-remote-administration',
    techniques: ['T1021.002'],
    activity: 'admin',
    note: 'An administrator starts PsExec on a management host.',
    fits: 'The source is a management host.',
    doubt: 'Workstation to workstation.',
    rules: [PSEXEC_RULE],
    reviewed: '2026-11',
    ...changes,
  };
  return Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined));
}

/** The files of a `data/` folder: facts, and per file of notes its entries or its text. */
export function dataFolder(
  notes: Record<string, unknown[] | string>,
  others: Record<string, string> = {},
): DataFile[] {
  const texts: Record<string, string> = {
    'data/catalog.json': JSON.stringify({
      date: '2026-11-25',
      sources: (['curated', 'lofp', 'sigma', 'splunk'] as const).map((source) => ({
        source,
        label: source,
        origin: source,
        asOf: '2026-11-25',
        licence: 'MIT',
      })),
    }),
    'data/techniques.json': JSON.stringify(TECHNIQUES),
    'data/rules.json': JSON.stringify(RULES),
    ...others,
  };
  for (const [family, entries] of Object.entries(notes)) {
    texts[`data/notes/${family}.yaml`] = typeof entries === 'string' ? entries : stringify(entries);
  }
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** What the build emits of a folder, by path, parsed. */
export function emitted(files: DataFile[]): Map<string, unknown> {
  const verdict = validate(files);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return new Map(emit(verdict.catalog).map(({ path, contents }) => [path, JSON.parse(contents)]));
}

/** The file of `rawNote` in its family, and its id. */
export const FILE = 'data/notes/T1021.yaml';
export const ENTRY = 'psexec-remote-administration';

/** What is wrong with such a folder; empty where it is sound. */
export function problemsOf(...arguments_: Parameters<typeof dataFolder>): Problem[] {
  const verdict = validate(dataFolder(...arguments_));
  return verdict.ok ? [] : verdict.problems;
}
