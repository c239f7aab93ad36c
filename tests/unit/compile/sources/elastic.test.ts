import { expect, test } from 'vitest';
import { readElastic } from '../../../../lib/compile/sources/elastic.ts';
import { ID } from '../support.ts';

const PATH = 'rules/windows/a.toml';
const RULE = `[metadata]
creation_date = "2020/05/04"
updated_date = "2025/12/23"

[rule]
rule_id = "${ID}"
name = "Copy to an Admin Share"
author = ["Elastic", "A. Author"]
severity = "medium"
language = "kuery"
query = "process.name : a.exe and not process.parent.name : veeam.exe"
false_positives = ["""
    Backup jobs copy
    many files.
    """]
note = """## Triage

### False positive analysis

- Scanners read shares.
"""

[[rule.threat]]
framework = "MITRE ATT&CK"
[[rule.threat.technique]]
id = "T1021"
[[rule.threat.technique.subtechnique]]
id = "T1021.002"

[[rule.threat]]
framework = "MITRE ATLAS"
[[rule.threat.technique]]
id = "AML.T0051"
`;

test('an Elastic file gives facts, sub-techniques too, both kinds of statement and exclusions', () => {
  const { rules, refusals } = readElastic(RULE, PATH);
  expect(refusals).toEqual([]);
  expect(rules).toEqual([
    expect.objectContaining({
      key: `elastic:${ID}`,
      title: 'Copy to an Admin Share',
      author: 'Elastic, A. Author',
      level: 'medium',
      created: '2020-05-04',
      modified: '2025-12-23',
      tags: ['T1021', 'T1021.002'],
      statements: [{ text: 'Backup jobs copy many files.' }, { text: 'Scanners read shares.' }],
      exclusions: [expect.objectContaining({ name: 'veeam.exe' })],
    }),
  ]);
});

test('an Elastic file that is no TOML, or holds no rule, is refused with the reason', () => {
  expect(readElastic('name: yaml', PATH).refusals[0]).toMatchObject({ path: PATH, partly: false });
  expect(readElastic('[metadata]\nmaturity = "production"\n', PATH).refusals[0]?.reason).toBe(
    'no rule in it',
  );
});
