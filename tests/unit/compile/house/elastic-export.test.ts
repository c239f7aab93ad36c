import { describe, expect, test } from 'vitest';
import { readHouse } from '../../../../lib/compile/house/read.ts';

const RULE = {
  rule_id: '5F0AA0D6-0000-4000-8000-000000000001',
  name: 'Veeam outside its window',
  severity: 'medium',
  author: ['Blue team'],
  created_at: '2026-01-02T03:04:05.000Z',
  updated_at: '2026-03-04T05:06:07.000Z',
  type: 'eql',
  query: 'process where process.name == "veeam.exe"',
  false_positives: ['A restore test on the first Monday'],
  note: '',
  threat: [
    {
      framework: 'MITRE ATT&CK',
      technique: [{ id: 'T1003', subtechnique: [{ id: 'T1003.001' }] }],
    },
  ],
  exceptions_list: [{ list_id: 'veeam-list', type: 'rule_default', namespace_type: 'single' }],
};
const LIST = { list_id: 'veeam-list', name: 'Exceptions', type: 'rule_default' };
const ITEM = {
  list_id: 'veeam-list',
  item_id: 'x',
  name: 'Backup proxy',
  entries: [
    { field: 'host.name', operator: 'included', type: 'match_any', value: ['bkp01', 'bkp02'] },
    { field: 'user.name', operator: 'excluded', type: 'match', value: 'root' },
    {
      field: 'dll',
      type: 'nested',
      entries: [{ field: 'path', operator: 'included', type: 'match', value: 'a.dll' }],
    },
    { field: 'hash', operator: 'included', type: 'exists' },
  ],
};
const SUMMARY = { exported_count: 3, exported_rules_count: 1, missing_rules: [] };
const ndjson = (...lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n');

describe("Kibana's export of rules", () => {
  test('gives the rules with techniques, false positives and what their exceptions ignore', () => {
    const { rules, refusals } = readHouse(ndjson(RULE, LIST, ITEM, SUMMARY), 'rules_export.ndjson');
    expect(refusals).toEqual([]);
    expect(rules).toEqual([
      {
        key: 'house:5f0aa0d6-0000-4000-8000-000000000001',
        source: 'house',
        title: 'Veeam outside its window',
        path: 'rules_export.ndjson',
        level: 'medium',
        author: 'Blue team',
        created: '2026-01-02',
        modified: '2026-03-04',
        tags: ['T1003', 'T1003.001'],
        statements: [{ text: 'A restore test on the first Monday' }],
        exclusions: [
          { name: 'Backup proxy', block: 'Backup proxy', field: 'host.name', values: ['bkp01', 'bkp02'] },
          { name: 'Backup proxy', block: 'Backup proxy', field: 'dll.path', values: ['a.dll'] },
          { name: 'Backup proxy', block: 'Backup proxy', field: 'hash', values: ['*'] },
        ],
        hash: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
    ]);
  });

  test('gives what the query and the filters beside it ignore', () => {
    const rule = {
      ...RULE,
      exceptions_list: [],
      language: 'kuery',
      query: 'process.name: veeam* and not process.parent.name: "Orbit.exe"',
      filters: [{ meta: { negate: true }, query: { match_phrase: { 'user.name': 'svc_orbit' } } }],
    };
    const { rules } = readHouse(ndjson(rule), 'e.ndjson');
    expect(rules[0]?.exclusions.map(({ field, values }) => [field, values])).toEqual([
      ['process.parent.name', ['Orbit.exe']],
      ['user.name', ['svc_orbit']],
    ]);
  });

  test('keeps what can be read beside lines that are broken, strange, huge or lack an id', () => {
    const huge = { ...RULE, note: 'x'.repeat(5_000_000) };
    const nameless = { ...RULE, rule_id: undefined, risk_score: 1 };
    const text = `${ndjson(RULE, huge, nameless, { some: 'object' })}\n{"rule_id": `;
    const { rules, refusals } = readHouse(text, 'e.ndjson');
    expect(rules).toHaveLength(1);
    expect(refusals.map(({ reason }) => reason)).toEqual([
      'line 2 has 5.0 MB, at most 1.0 MB are read',
      'line 5 is no JSON',
      'line 3: the rule has no rule_id',
      '1 of its lines are neither rules nor exceptions: left out',
    ]);
    expect(refusals.every(({ partly }) => partly)).toBe(true);
  });
});
