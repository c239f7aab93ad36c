import { expect, test } from 'vitest';
import { byTactic } from '../../../../components/reader/by-tactic.ts';
import type { Technique } from '../../../../lib/attack/technique.ts';

const technique = (id: string, ...tactics: string[]): Technique => ({
  id,
  name: id,
  domain: 'enterprise',
  tactics,
  status: 'active',
});

test('techniques with notes stand under each of their tactics, tactics as an intrusion runs', () => {
  const techniques = [
    technique('T1', 'Impact', 'Execution'),
    technique('T2', 'Execution'),
    technique('T3', 'Execution'),
    technique('T4'),
  ];
  const counts = { T1: { curated: 2, lofp: 0 }, T2: { curated: 1, lofp: 19 }, T4: { curated: 0, lofp: 3 } };
  const groups = byTactic(techniques, {
    date: '2026-11-24',
    counts,
    sources: [],
    notes: { byFamily: {}, files: 0 },
    rules: { sigma: 0, elastic: 0, splunk: 0 },
  });
  expect(
    groups.map(({ tactic, techniques: members }) => [
      tactic,
      members.map(({ id, count }) => `${id} ${count}`),
    ]),
  ).toEqual([
    ['Execution', ['T1 2', 'T2 1']],
    ['Impact', ['T1 2']],
    ['No tactic given', ['T4 3']],
  ]);
});
