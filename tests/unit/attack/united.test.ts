import { expect, test } from 'vitest';
import type { Technique } from '../../../lib/attack/technique.ts';
import { unitedTechniques } from '../../../lib/attack/united.ts';

const active = (id: string, name = id): Technique => ({
  id,
  name,
  domain: 'enterprise',
  tactics: [],
  status: 'active',
});
const revoked = (id: string, replacedBy: string): Technique => ({
  ...active(id),
  status: 'revoked',
  replacedBy,
});

test('an older bundle loses no revocation and no new technique, and chains end over both', () => {
  const older = [revoked('T1089', 'T1562.001'), active('T1562.001')];
  const newer = [revoked('T1089', 'T1562.001'), revoked('T1562.001', 'T1685'), active('T1685')];
  const united = [revoked('T1089', 'T1685'), revoked('T1562.001', 'T1685'), active('T1685')];
  expect(unitedTechniques(older, newer)).toEqual(united);
  expect(unitedTechniques(newer, older)).toEqual(united);
});

test('the names of what is read win', () => {
  expect(unitedTechniques([active('T1', 'New')], [active('T1', 'Old')])).toEqual([active('T1', 'New')]);
});

test('a circle comes to an end', () => {
  expect(unitedTechniques([revoked('T1', 'T2')], [revoked('T2', 'T1')])).toHaveLength(2);
});
