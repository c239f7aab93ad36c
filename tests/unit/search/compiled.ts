import type { CompiledNote, CompiledRule, CompiledRuleKey } from '../../../lib/compile/types.ts';
import { openSearch, type Search } from '../../../lib/search/query.ts';
import { buildRuleSearch } from '../../../lib/search/rules/build.ts';
import { bundledSearch, LOFP, NOTES, note, TECHNIQUES } from './catalog.ts';

export const rule = (
  key: CompiledRuleKey,
  title: string,
  techniques: string[],
  more: Partial<CompiledRule> = {},
): CompiledRule => ({
  key,
  source: key.slice(0, key.indexOf(':')) as CompiledRule['source'],
  title,
  exclusions: [],
  hash: '00000000',
  techniques,
  tagged: techniques.length,
  ...more,
});

export const ruleNote = (
  text: string,
  rules: CompiledRuleKey[],
  techniques: string[],
  more: Partial<CompiledNote> = {},
): CompiledNote => ({ text, grade: 'cause', rules, techniques, ...more });

export const SMB = 'sigma:11111111-aaaa-4000-8000-000000000001';
export const COPY = 'elastic:22222222-bbbb-4000-8000-000000000002';
export const SCRIPT = 'splunk:33333333-cccc-4000-8000-000000000003';
export const NIGHT = 'house:nightly-copy';

/** Rules of every source, one without a technique. */
export const RULES: CompiledRule[] = [
  rule(SMB, 'PsExec Wakes the Lighthouse', ['T1021.002']),
  rule(COPY, 'Files Copied to a Share', ['T1021.002', 'T1569.002', 'T1006'], {
    exclusions: [
      { name: 'Veeam', block: 'filter_main_veeam', field: 'Image', values: ['C:\\Backup\\agent.exe'] },
      { name: 'Nebula', values: [] },
    ],
  }),
  rule(SCRIPT, 'PowerShell Reads a Volume', ['T1059.001', 'T1006']),
  rule(NIGHT, 'Nightly Copy of the Accounts', []),
];

/** Notes of each grade. */
export const RULE_NOTES: CompiledNote[] = [
  ruleNote('The lamp keeper starts psexec at dusk.', [SMB], ['T1021.002']),
  ruleNote('A machine says that psexec may be the keeper.', [COPY], ['T1021.002'], { origin: 'generated' }),
  ruleNote('Bookkeeping copies the ledgers, and psexec helps.', [NIGHT], []),
  ruleNote('Veeam rewinds psexec tapes.', [COPY], ['T1569.002'], { ignoredBy: [COPY] }),
  ruleNote('Except psexec from the tower.', [SMB], ['T1021.002'], { grade: 'advice' }),
  ruleNote('Unknown psexec', [SMB], ['T1021.002'], { grade: 'says-little' }),
];

const platforms = (id: string) => ({ platforms: id === 'T1059.001' ? ['Windows', 'Linux'] : ['Windows'] });
const bundled = bundledSearch({
  techniques: TECHNIQUES.map((technique) => ({ ...technique, ...platforms(technique.id) })),
  notes: [...NOTES, note('cites', { note: 'A keeper on call.', platforms: ['linux'], rules: [SMB] })],
  lofp: LOFP,
});

/** A search over the bundled example and these rules. */
export const openCompiledExample = (
  rules: CompiledRule[] = RULES,
  notes: CompiledNote[] = RULE_NOTES,
): Search => openSearch(bundled, buildRuleSearch({ rules, notes }));
