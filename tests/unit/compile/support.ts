import type { Technique } from '../../../lib/attack/technique.ts';
import type { SourceRule } from '../../../lib/compile/types.ts';

const technique = (id: string, more: Partial<Technique> = {}): Technique => ({
  id,
  name: `Technique ${id}`,
  domain: 'enterprise',
  tactics: [],
  status: 'active',
  ...more,
});

/** A few techniques, two of them renumbered. */
export const TECHNIQUES: Technique[] = [
  technique('T1021'),
  technique('T1021.002', { parent: 'T1021' }),
  technique('T1059'),
  technique('T1562', { status: 'revoked', replacedBy: 'T1685' }),
  technique('T1562.001', { parent: 'T1562', status: 'revoked', replacedBy: 'T1685' }),
  technique('T1685'),
];

export const ID = '27c3a83d-cada-47c6-9042-67baf19d2574';
export const OTHER_ID = '8e5e38e4-5350-4c0b-895a-e872ce0dd54f';

/** A rule as a reader gives it. */
export function sourceRule(more: Partial<SourceRule> = {}): SourceRule {
  return {
    key: `sigma:${ID}`,
    source: 'sigma',
    title: 'Copy to an Admin Share',
    path: 'rules/a.yml',
    tags: ['T1021.002'],
    statements: [],
    exclusions: [],
    hash: '00000000',
    ...more,
  };
}
