import { expect, test } from 'vitest';
import { type StixBundle, type StixObject, techniquesFromStix } from '../../../lib/attack/from-stix.ts';
import type { VersionChange } from '../../../lib/attack/version-changes.ts';

const tactic: StixObject = {
  type: 'x-mitre-tactic',
  id: 'x-mitre-tactic--1',
  x_mitre_shortname: 'command-and-control',
  name: 'Command and Control',
};

function pattern(id: string, more: Partial<StixObject> = {}): StixObject {
  return {
    type: 'attack-pattern',
    id: `attack-pattern--${id}`,
    name: `Name of ${id}`,
    external_references: [{ source_name: 'mitre-attack', external_id: id }],
    kill_chain_phases: [{ phase_name: 'command-and-control' }],
    ...more,
  };
}

function revoked(from: string, to: string): StixObject {
  return {
    type: 'relationship',
    id: `relationship--${from}`,
    relationship_type: 'revoked-by',
    source_ref: `attack-pattern--${from}`,
    target_ref: `attack-pattern--${to}`,
  };
}

function techniques(objects: StixObject[], changes: VersionChange[] = []) {
  const bundle: StixBundle = { objects: [tactic, ...objects] };
  const found = techniquesFromStix([{ domain: 'enterprise', bundle }], changes);
  return new Map(found.map((technique) => [technique.id, technique]));
}

test('an active technique carries tactics by name and its platforms', () => {
  expect(techniques([pattern('T1071', { x_mitre_platforms: ['Linux'] })]).get('T1071')).toEqual({
    id: 'T1071',
    name: 'Name of T1071',
    domain: 'enterprise',
    tactics: ['Command and Control'],
    platforms: ['Linux'],
    status: 'active',
  });
});

test('the platform "None" of the ICS matrix is no platform', () => {
  expect(techniques([pattern('T0803', { x_mitre_platforms: ['None'] })]).get('T0803')).not.toHaveProperty(
    'platforms',
  );
});

test('a revoked technique is followed over bundle and later version to its end', () => {
  const changes: VersionChange[] = [
    { kind: 'revoked', domain: 'enterprise', id: 'T1562.001', replacedBy: 'T1685' },
    {
      kind: 'new',
      domain: 'enterprise',
      id: 'T1685',
      name: 'Disable Tools',
      tactics: ['defense-impairment'],
    },
  ];
  const found = techniques(
    [pattern('T1089', { revoked: true }), pattern('T1562.001'), revoked('T1089', 'T1562.001')],
    changes,
  );
  expect(found.get('T1089')).toMatchObject({ status: 'revoked', replacedBy: 'T1685' });
  expect(found.get('T1562.001')).toMatchObject({ status: 'revoked', replacedBy: 'T1685', parent: 'T1562' });
  expect(found.get('T1685')).toEqual({
    id: 'T1685',
    name: 'Disable Tools',
    domain: 'enterprise',
    tactics: ['Defense Impairment'],
    status: 'active',
  });
});

test('a technique that a later version revokes keeps name and tactics of the bundle', () => {
  const [change]: VersionChange[] = [
    { kind: 'revoked', domain: 'enterprise', id: 'T1656', replacedBy: 'T1684.001' },
  ];
  expect(techniques([pattern('T1656')], [change as VersionChange]).get('T1656')).toMatchObject({
    name: 'Name of T1656',
    tactics: ['Command and Control'],
  });
});

test('a deprecated technique has no replacement', () => {
  const technique = techniques([pattern('T1043', { x_mitre_deprecated: true })]).get('T1043');
  expect(technique).toMatchObject({ status: 'deprecated' });
  expect(technique).not.toHaveProperty('replacedBy');
});

test('techniques that revoke each other are refused with the way round', () => {
  expect(() =>
    techniques([pattern('T1001'), pattern('T1002'), revoked('T1001', 'T1002'), revoked('T1002', 'T1001')]),
  ).toThrow('T1001 → T1002 → T1001: revoked in a circle');
});
