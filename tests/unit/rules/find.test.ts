import { describe, expect, test } from 'vitest';
import { openRuleFinder } from '../../../lib/rules/find.ts';

const ID = '27c3a83d-cada-47c6-9042-67baf19d2574';
const find = openRuleFinder([
  { key: `splunk:${ID}`, title: 'Detect PsExec With accepteula Flag' },
  { key: 'sigma:0000-1', title: 'Suspicious PsExec Execution' },
  { key: 'sigma:0000-2', title: 'Suspicious PsExec Execution - Zeek' },
  { key: 'sigma:0000-3', title: 'Process Discovery' },
  { key: 'elastic:0000-4', title: 'Remote File Copy to a Hidden Share' },
  { key: 'sigma:0000-5', title: 'Remote File Copy To A Hidden Share' },
  { key: 'house:Night-Copy', title: 'Nächtliche Kopie der Konten' },
]);

describe('a rule is recognised', () => {
  test.each([
    ['by its key', `splunk:${ID}`],
    ['by its bare id, in whatever case', ` ${ID.toUpperCase()}\n`],
  ])('%s', (_, shown) => {
    expect(find(shown)).toEqual({ rules: [{ key: `splunk:${ID}`, how: 'id' }], claimed: true });
  });

  test.each([
    'Detect PsExec With accepteula Flag',
    'detect  psexec with AcceptEULA flag',
    'Detect PsExec, with “accepteula” flag!',
    'ESCU - Detect PsExec With accepteula Flag - Rule',
    'DA_Prod - Detect PsExec With accepteula Flag - Rule',
    '[Prod] Detect PsExec With accepteula Flag',
    'Detect PsExec With accepteula Flag [Duplicate]',
    'Detect PsExec With accepteula Flag (copy 2)',
    'Copy of Detect PsExec With accepteula Flag',
    'UC-0042: Detect PsExec With accepteula Flag',
    'SOC_17 - Detect PsExec With accepteula Flag',
    '[T2] UC 9 | Detect PsExec With accepteula Flag',
  ])('by its title, whatever stands around it: %s', (shown) => {
    expect(find(shown)).toEqual({ rules: [{ key: `splunk:${ID}`, how: 'exact' }], claimed: true });
  });

  test('by a title with letters of its language', () => {
    expect(find('NACHTLICHE KOPIE DER KONTEN').rules).toEqual([{ key: 'house:Night-Copy', how: 'exact' }]);
  });

  test('by a title within what is shown, the longest of those', () => {
    expect(find('Alert: Suspicious PsExec Execution on host MGT-01')).toEqual({
      rules: [{ key: 'sigma:0000-1', how: 'contained' }],
      claimed: true,
    });
    expect(find('Threat: Suspicious PsExec Execution - Zeek (sensor 4)').rules).toEqual([
      { key: 'sigma:0000-2', how: 'contained' },
    ]);
  });
});

describe('no rule is claimed', () => {
  test('where two have the title', () => {
    expect(find('Remote File Copy to a Hidden Share')).toEqual({
      rules: [
        { key: 'elastic:0000-4', how: 'exact' },
        { key: 'sigma:0000-5', how: 'exact' },
      ],
      claimed: false,
    });
    expect(find('Seen: remote file copy to a hidden share').rules).toHaveLength(2);
  });

  test('by a short title within a text, nor by part of a word or of a title', () => {
    for (const shown of [
      'A user started process discovery today',
      'Unsuspicious PsExec Execution',
      'Suspicious PsExec Executions everywhere',
      'Remote File Copy',
    ]) {
      expect(find(shown)).toEqual({ rules: [], claimed: false });
    }
  });

  test.each(['', ' \n', '–', 'x'.repeat(100_000), 'a '.repeat(100_000), '<img src=x onerror=alert(1)>'])(
    'by what is none (%#)',
    (shown) => {
      expect(find(shown)).toEqual({ rules: [], claimed: false });
    },
  );
});
