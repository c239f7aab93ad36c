import type { Technique } from '../../lib/attack/technique.ts';
import type { CatalogMeta, Kin } from '../../lib/catalog/types.ts';

/** The techniques of one tactic that have notes, by ID. */
export interface TacticGroup {
  tactic: string;
  techniques: Kin[];
}

// The order in which an intrusion runs, of all three matrices, as ATT&CK's own columns stand.
const ORDER = [
  'Reconnaissance',
  'Resource Development',
  'Initial Access',
  'Execution',
  'Persistence',
  'Privilege Escalation',
  'Defense Evasion',
  'Evasion',
  'Stealth',
  'Defense Impairment',
  'Credential Access',
  'Discovery',
  'Lateral Movement',
  'Collection',
  'Command and Control',
  'Exfiltration',
  'Inhibit Response Function',
  'Impair Process Control',
  'Network Effects',
  'Remote Service Effects',
  'Impact',
];

const WITHOUT = 'No tactic given';

/**
 * Lists the techniques that have notes under each of their tactics.
 *
 * @param techniques all that ATT&CK knows, by ID.
 */
export function byTactic(techniques: readonly Technique[], { counts }: CatalogMeta): TacticGroup[] {
  const groups = new Map<string, Kin[]>();
  for (const { id, name, tactics } of techniques) {
    const { curated = 0, lofp = 0 } = counts[id] ?? {};
    if (curated + lofp === 0) continue;
    for (const tactic of tactics.length > 0 ? tactics : [WITHOUT])
      groups.set(tactic, [...(groups.get(tactic) ?? []), { id, name, count: curated || lofp }]);
  }
  return [...groups]
    .map(([tactic, members]) => ({ tactic, techniques: members }))
    .sort((a, b) => placeOf(a.tactic) - placeOf(b.tactic) || a.tactic.localeCompare(b.tactic));
}

/** A tactic that a later ATT&CK brings stands after those known here. */
const placeOf = (tactic: string) => {
  const place = ORDER.indexOf(tactic);
  return place === -1 ? ORDER.length : place;
};
