import { describe, expect, test } from 'vitest';
import { findIds, MAY_HOLD_ID } from '../../../lib/detect/spellings.ts';
import { isKnown } from './known.ts';

/** What is found in a text: each technique with the letters that are marked for it. */
const found = (text: string) =>
  findIds(text, isKnown).map(({ technique, start, end }) => `${technique} = ${text.slice(start, end)}`);

describe('an analyst reads an ID, and its whole spelling is marked', () => {
  test.each([
    ['plain', 'T1021', 'T1021 = T1021'],
    ['a sub-technique is one mark, never its parent', 'T1021.002', 'T1021.002 = T1021.002'],
    ['lower case', 't1021.002', 'T1021.002 = t1021.002'],
    ['a Sigma tag', '    - attack.t1021.002', 'T1021.002 = t1021.002'],
    ['a Sigma tag of a technique', 'tags: [attack.execution, attack.t1059]', 'T1059 = t1059'],
    ['a URL path', 'https://attack.mitre.org/techniques/T1021/002/', 'T1021.002 = T1021/002'],
    ['a slash in text', '[T1021/002]', 'T1021.002 = T1021/002'],
    ["LoFP's own address", '/tags/t1021.002/', 'T1021.002 = t1021.002'],
    ['a URL path that goes on', '/techniques/T1021/999/x', 'T1021 = T1021'],
    ['in brackets', '(T1123)', 'T1123 = T1123'],
    ['in square brackets', '[T1021.002]', 'T1021.002 = T1021.002'],
    ['a heading', 'T1021.002 - SMB/Windows Admin Shares', 'T1021.002 = T1021.002'],
    ['after a tactic', 'TA0006:T1098.001', 'T1098.001 = T1098.001'],
    ['with a name behind', 'technique:T1110-brute-force', 'T1110 = T1110'],
    ['after a field name', '_mitreAttackTechnique:T1021.001', 'T1021.001 = T1021.001'],
    ['a file name', 'T1055.011.md', 'T1055.011 = T1055.011'],
    ['a MISP galaxy tag', 'attack-pattern="SMB/Windows Admin Shares - T1021.002"', 'T1021.002 = T1021.002'],
    ['the end of a sentence', 'It used T1021.', 'T1021 = T1021'],
    ['the end of a sentence, sub-technique', 'It used T1021.002.', 'T1021.002 = T1021.002'],
    ['before a colon', 'T1059: a command', 'T1059 = T1059'],
    ['full-width digits', 'T１０２１', 'T1021 = T１０２１'],
    ['full-width throughout', 'Ｔ１０２１．００２', 'T1021.002 = Ｔ１０２１．００２'],
    ['full-width slash', 'Ｔ１０２１／００２', 'T1021.002 = Ｔ１０２１／００２'],
    ['a soft hyphen', 'T10\u00AD21.002', 'T1021.002 = T10\u00AD21.002'],
    ['a zero-width space', 'T1021\u200B.002', 'T1021.002 = T1021\u200B.002'],
    ['a word joiner and a byte order mark', 'T\u2060102\uFEFF1', 'T1021 = T\u2060102\uFEFF1'],
    ['an invisible character before it', '\u200BT1021', 'T1021 = T1021'],
    ['ICS', 'T0843', 'T0843 = T0843'],
    ['mobile', 'T1406.001', 'T1406.001 = T1406.001'],
    ['a revoked technique', 'T1077', 'T1077 = T1077'],
    ['a revoked sub-technique', 'T1562.001', 'T1562.001 = T1562.001'],
    ['a deprecated technique', 'T0808', 'T0808 = T0808'],
    ['two digits are no sub-technique', 'T1021.00', 'T1021 = T1021'],
    ['four digits are no sub-technique', 'T1021.0021', 'T1021 = T1021'],
    ['a word is no sub-technique', 'T1021.002a', 'T1021 = T1021'],
  ])('%s: %j', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('several in one text, in order, with what stands between', () => {
    expect(found('T1021,T1059.001;attack.t1078 and T9999, T1123')).toEqual([
      'T1021 = T1021',
      'T1059.001 = T1059.001',
      'T1078 = t1078',
      'T1123 = T1123',
    ]);
  });
});

describe('a lookalike stays unmarked', () => {
  test.each([
    ['a port', 'PORT8080'],
    ['a port whose number is a real ID', 'PORT1021'],
    ['a project number', 'PROJECT1021'],
    ['a date and time', '2021-01-01T1021'],
    ['a compact timestamp', '20261124T1059'],
    ['a compact timestamp with seconds', '20261124T105900Z'],
    ['a duration', 'PT1059S'],
    ['base64', '/T1059+'],
    ['padded base64', 'QUJDREVGR0hJSktM/T1059/TU5PUA=='],
    ['hex', 'a0T1059ff'],
    ['an unknown number', 'T1000'],
    ['another unknown number', 'T9999'],
    ['a real technique with an unknown sub-technique', 'T1021.999'],
    ['a host name', 'SRV-T1059X'],
    ['a picture', 'IMG_T1021.jpg'],
    ['a longer number', 'T10211'],
    ['a shorter number', 'T102'],
    ['a letter behind', 'T1021a'],
    ['an accented letter before', 'éT1021'],
    ['a Cyrillic letter behind', 'T1021я'],
    ['a split lookalike', 'PROJEC\u200BT1021'],
    ['a full-width letter before', 'ＴＴ１０２１'],
    ["ATT&CK's own detection", 'DET0855'],
    ['FiGHT', 'FGT1021'],
    ['AADAPT', 'ADT1552.004'],
    ['CrowdStrike', 'CST0007'],
    ['CrowdStrike, with a number that is real', 'CST0843'],
    ['ATLAS', 'AML.T0051'],
    ['ATLAS, with a number that is real', 'AML.T0843'],
    ['ATLAS in lower case', 'aml.t0843'],
    ['ATLAS with a sub-technique', 'AML.T1059.001'],
    ['DISARM', 'T0046'],
    ['a tactic', 'TA0006'],
  ])('%s: %j', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('ATLAS beside ATT&CK: only its own number is refused', () => {
    expect(found('AML.T0843, attack.T0843')).toEqual(['T0843 = T0843']);
  });
});

describe('the first look at a text is never stricter than the search', () => {
  test.each(['T1021', 't1021', 'T\u00AD1021', 'Ｔ1021', 'T１021', 'see T', '.002', ' .002 \n'])(
    '%j',
    (text) => {
      expect(MAY_HOLD_ID.test(text)).toBe(true);
    },
  );

  test.each(['', 'Remote Services', 'x.002', '.0021', 'T-1021', '1021'])('%j is passed over', (text) => {
    expect(MAY_HOLD_ID.test(text)).toBe(false);
  });
});
