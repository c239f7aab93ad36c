import { expect, test } from 'vitest';
import { createRegistry } from '../../../lib/attack/registry.ts';
import type { Technique } from '../../../lib/attack/technique.ts';

const technique = (id: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name: id,
  domain: 'enterprise',
  tactics: [],
  status: 'active',
  ...more,
});
const registry = createRegistry([
  technique('T1685.002', { parent: 'T1685' }),
  technique('T1685'),
  technique('T1685.001', { parent: 'T1685' }),
  technique('T1562.001', { status: 'revoked', replacedBy: 'T1685', parent: 'T1562' }),
  technique('T1089', { status: 'revoked', replacedBy: 'T1685' }),
]);

test('finds a technique in any status, and nothing for an ID that ATT&CK lacks', () => {
  expect(registry.find('T1089')?.status).toBe('revoked');
  expect(registry.find('T9999')).toBeUndefined();
});

test('lists sub-techniques by ID', () => {
  expect(registry.childrenOf('T1685').map(({ id }) => id)).toEqual(['T1685.001', 'T1685.002']);
  expect(registry.childrenOf('T1685.001')).toEqual([]);
});

test('knows current and former numbers, both ways', () => {
  expect(registry.currentOf('T1562.001')).toBe('T1685');
  expect(registry.currentOf('T1685')).toBe('T1685');
  expect(registry.formerOf('T1685')).toEqual(['T1089', 'T1562.001']);
  expect(registry.formerOf('T1089')).toEqual([]);
});
