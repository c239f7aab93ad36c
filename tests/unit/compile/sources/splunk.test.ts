import { describe, expect, test } from 'vitest';
import { readSplunk } from '../../../../lib/compile/sources/splunk.ts';
import { ID } from '../support.ts';

const PATH = 'detections/endpoint/a.yml';
const RULE = `name: Copy to an Admin Share
id: ${ID}
date: '2024-10-17'
author: A. Author, Splunk
search: '\`sysmon\` Image=a.exe NOT ParentImage=veeam.exe'
known_false_positives: Backup jobs copy
  many files. Filter as needed.
tags:
  mitre_attack_id:
  - T1021.002
`;

describe('a Splunk file', () => {
  test('gives facts, techniques and its statement, which is not cut into sentences', () => {
    const { rules, refusals } = readSplunk(RULE, PATH);
    expect(refusals).toEqual([]);
    expect(rules[0]).toMatchObject({
      key: `splunk:${ID}`,
      title: 'Copy to an Admin Share',
      modified: '2024-10-17',
      tags: ['T1021.002'],
      statements: [{ text: 'Backup jobs copy many files. Filter as needed.' }],
    });
  });

  test('with points gives one statement each, with the whole text', () => {
    const text = RULE.replace(
      /known_false_positives:[\s\S]*?needed\./,
      'known_false_positives: |\n  - Backups.\n  - Scanners of\n    the team.',
    );
    const whole = '- Backups. - Scanners of the team.';
    expect(readSplunk(text, PATH).rules[0]?.statements).toEqual([
      { text: 'Backups.', whole },
      { text: 'Scanners of the team.', whole },
    ]);
  });

  test('keeps a wrapped paragraph of a block in one piece', () => {
    const text = RULE.replace(
      /known_false_positives:[\s\S]*?needed\./,
      'known_false_positives: |\n  Backups that\n  copy files.',
    );
    expect(readSplunk(text, PATH).rules[0]?.statements).toEqual([{ text: 'Backups that copy files.' }]);
  });

  test('with a quoting error in one field is read field by field, and reported', () => {
    const text = RULE.replace("NOT ParentImage=veeam.exe'", "NOT user='veeam'\n| stats count\n| `filter`'");
    const { rules, refusals } = readSplunk(text, PATH);
    expect(rules[0]).toMatchObject({
      title: 'Copy to an Admin Share',
      tags: ['T1021.002'],
      statements: [{ text: 'Backup jobs copy many files. Filter as needed.' }],
    });
    expect(refusals).toEqual([{ path: PATH, reason: expect.stringContaining('line 5'), partly: true }]);
  });
});
