import { parentOf } from './ids.ts';
import type { Domain, Technique, TechniqueId } from './technique.ts';
import type { VersionChange } from './version-changes.ts';

/** The fields that are read from the objects of an ATT&CK STIX bundle. */
export interface StixObject {
  type: string;
  id: string;
  name?: string;
  revoked?: boolean;
  x_mitre_deprecated?: boolean;
  x_mitre_platforms?: string[];
  x_mitre_shortname?: string;
  kill_chain_phases?: { phase_name: string }[];
  external_references?: { source_name: string; external_id?: string }[];
  relationship_type?: string;
  source_ref?: string;
  target_ref?: string;
}

export interface StixBundle {
  objects: StixObject[];
}

/**
 * Makes the list of techniques from MITRE's bundles and the changes of a later version.
 *
 * A technique of the bundles keeps its name, tactics and platforms; the changes add new techniques and revoke old ones.
 *
 * @param bundles one bundle per matrix.
 * @param changes what a later version of ATT&CK added and renumbered.
 * @returns every technique, sorted by ID, `replacedBy` followed to its end (T1073 → T1574.002 → T1574.001).
 */
export function techniquesFromStix(
  bundles: { domain: Domain; bundle: StixBundle }[],
  changes: VersionChange[],
): Technique[] {
  const techniques = new Map<TechniqueId, Technique>();
  const replacedBy = new Map<TechniqueId, TechniqueId>();
  const tacticsOf = new Map<Domain, Map<string, string>>();

  for (const { domain, bundle } of bundles) {
    const tactics = tacticNames(bundle);
    tacticsOf.set(domain, tactics);
    const idOf = new Map<string, TechniqueId>();
    for (const pattern of bundle.objects.filter(({ type }) => type === 'attack-pattern')) {
      const technique = readPattern(pattern, domain, tactics);
      idOf.set(pattern.id, technique.id);
      techniques.set(technique.id, technique);
    }
    for (const { relationship_type, source_ref = '', target_ref = '' } of bundle.objects) {
      const from = idOf.get(source_ref);
      const to = idOf.get(target_ref);
      if (relationship_type === 'revoked-by' && from && to) replacedBy.set(from, to);
    }
  }

  for (const change of changes) {
    if (change.kind === 'revoked') {
      replacedBy.set(change.id, change.replacedBy);
      continue;
    }
    const tactics = tacticsOf.get(change.domain);
    techniques.set(change.id, {
      id: change.id,
      name: change.name,
      domain: change.domain,
      tactics: change.tactics.map((shortname) => tactics?.get(shortname) ?? spellOut(shortname)),
      ...parentField(change.id),
      status: 'active',
    });
  }

  return [...techniques.values()]
    .map((technique) => withReplacement(technique, replacedBy))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readPattern(pattern: StixObject, domain: Domain, tactics: Map<string, string>): Technique {
  // The source's name differs by matrix (`mitre-attack`, `mitre-mobile-attack`); the ID's shape does not.
  const id = pattern.external_references?.find(({ external_id }) =>
    /^T\d{4}/.test(external_id ?? ''),
  )?.external_id;
  if (!id || !pattern.name) throw new Error(`${domain}: ${pattern.id} has no technique ID or no name.`);
  // "None" is how the ICS matrix says that it names no platform.
  const platforms = pattern.x_mitre_platforms?.filter((platform) => platform !== 'None') ?? [];
  return {
    id,
    name: pattern.name.trim(),
    domain,
    tactics: (pattern.kill_chain_phases ?? []).map(
      ({ phase_name }) => tactics.get(phase_name) ?? spellOut(phase_name),
    ),
    ...(platforms.length > 0 && { platforms }),
    ...parentField(id),
    status: pattern.revoked ? 'revoked' : pattern.x_mitre_deprecated ? 'deprecated' : 'active',
  };
}

function withReplacement(technique: Technique, replacedBy: Map<TechniqueId, TechniqueId>): Technique {
  const passed = [technique.id];
  let next = replacedBy.get(technique.id);
  if (!next) return technique;
  while (replacedBy.has(next)) {
    if (passed.includes(next)) throw new Error(`${passed.join(' → ')} → ${next}: revoked in a circle.`);
    passed.push(next);
    next = replacedBy.get(next) as TechniqueId;
  }
  return { ...technique, status: 'revoked', replacedBy: next };
}

function parentField(id: TechniqueId): { parent?: TechniqueId } {
  const parent = parentOf(id);
  return parent ? { parent } : {};
}

function tacticNames(bundle: StixBundle): Map<string, string> {
  const tactics = bundle.objects.filter(({ type }) => type === 'x-mitre-tactic');
  return new Map(tactics.map(({ x_mitre_shortname = '', name = '' }) => [x_mitre_shortname, name]));
}

/** A tactic that the bundles don't hold, from its short name: `defense-impairment` → "Defense Impairment". */
function spellOut(shortname: string): string {
  return shortname.replace(/(^|-)([a-z])/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);
}
