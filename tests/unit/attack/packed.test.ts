import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../../lib/attack/packed.ts';
import type { Technique } from '../../../lib/attack/technique.ts';

const technique = (id: string, name: string): Technique => ({
  id,
  name,
  domain: 'enterprise',
  tactics: [],
  status: 'active',
});

describe('what a content script knows before it asks anybody', () => {
  const { isKnown, nameOf, hasNotes } = unpack(
    pack(
      [
        technique('T1021', 'Remote Services'),
        technique('T1021.002', 'SMB/Windows Admin Shares'),
        technique('T1110.003', 'Password Spraying - old + new'),
        technique('T0843', 'Program Download'),
      ],
      (id) => id.startsWith('T1021'),
    ),
  );

  test('which IDs are real', () => {
    expect(['T1021', 'T1021.002', 'T0843', 'T1110.003'].every(isKnown)).toBe(true);
    expect(['T1022', 'T1021.00', 'T1110', 'T', ''].some(isKnown)).toBe(false);
  });

  test('their names, signs in them included', () => {
    expect(nameOf('T1021.002')).toBe('SMB/Windows Admin Shares');
    expect(nameOf('T1110.003')).toBe('Password Spraying - old + new');
    expect(nameOf('T9999')).toBeUndefined();
  });

  test('which of them have notes', () => {
    expect(hasNotes('T1021')).toBe(true);
    expect(hasNotes('T1021.002')).toBe(true);
    expect(hasNotes('T0843')).toBe(false);
    expect(hasNotes('T9999')).toBe(false);
  });
});

test('without any technique nothing is known', () => {
  expect(unpack(pack([], () => true)).isKnown('T1021')).toBe(false);
});
