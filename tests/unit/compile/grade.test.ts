import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gradeOf } from '../../../lib/compile/grade/grade.ts';

describe('a cause', () => {
  test.each([
    'Backup software',
    'Backup jobs copy many files to the share. Exclude the service account.',
    'Operators may restart the agent for troubleshooting, filter as needed.',
    'Build servers that sign packages',
    'Test environments may reset their logs each night.',
    'If not listed there: a monitoring probe that logs on every minute',
    'Update agents (e.g. Chocolatey) can start an installer',
    'Rare, but storage teams delete old snapshots this way',
  ])('is named by: %s', (text) => expect(gradeOf(text)).toBe('cause'));
});

describe('advice', () => {
  test.each([
    'Exclude the service account from the rule.',
    'Verify with the owner that the change was planned.',
    'Before making an exception, check that the hash stays the same.',
    'If the activity is expected, consider an exception for the host.',
    'To reduce noise, pair the account with the source address.',
    'Regularly review the list of exceptions.',
    'Changes by unfamiliar users should be investigated. If known behavior is noisy, it can be exempted.',
    'Users should verify the path.',
    'It is recommended to keep a baseline.',
  ])('is all that is in: %s', (text) => expect(gradeOf(text)).toBe('advice'));
});

describe('little is said by', () => {
  test.each([
    'Unknown',
    'Unlikely, filter as needed.',
    'None identified.',
    'Administrators',
    'Legitimate administrator activity',
    'Legitimate applications may trigger this rule. Tune as needed.',
    'False positives should be limited.',
    'False positives may be present based on paths. Filter as needed.',
    'No known false positives at this time.',
    'Very possible',
    '',
  ])('%s', (text) => expect(gradeOf(text)).toBe('says-little'));
});

test('the labels are 150 to tune on and 150 held out, all distinct', () => {
  const file = new URL('grade-labels.json', import.meta.url);
  const { tuning, heldOut } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const hashes = [...Object.keys(tuning ?? {}), ...Object.keys(heldOut ?? {})];
  expect([Object.keys(tuning ?? {}).length, new Set(hashes).size]).toEqual([150, 300]);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{12}$/);
});
