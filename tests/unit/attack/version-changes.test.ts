import { expect, test } from 'vitest';
import { parseVersionChanges } from '../../../lib/attack/version-changes.ts';

test('reads new and revoked techniques and passes over comments', () => {
  const table = [
    '# ATT&CK v19.2 changes',
    'enterprise\trevoked\tT1562.001\tT1685\t',
    'ics\tnew\tT1692\tUnauthorized Message\tevasion,impair-process-control',
    '',
  ].join('\n');
  expect(parseVersionChanges(table)).toEqual([
    { kind: 'revoked', domain: 'enterprise', id: 'T1562.001', replacedBy: 'T1685' },
    {
      kind: 'new',
      domain: 'ics',
      id: 'T1692',
      name: 'Unauthorized Message',
      tactics: ['evasion', 'impair-process-control'],
    },
  ]);
});

test.each(['enterprise\tmoved\tT1\tT2\t', 'cloud\tnew\tT1700\tName\t', 'ics\tnew\tT1700'])(
  'names the line %j',
  (line) => {
    expect(() => parseVersionChanges(`# head\n${line}\n`)).toThrow(/^Line 2 of the table of changes/);
  },
);
