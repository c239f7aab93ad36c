import { describe, expect, test } from 'vitest';
import { elasticFacts, sigmaFacts, splunkFacts } from '../../../lib/compile/rule-facts.ts';
import { UPSTREAMS } from '../../../lib/compile/upstream.ts';

const LINK = 'https://example.org/rule';
const ID = '27c3a83d-cada-47c6-9042-67baf19d2574';

describe('a Sigma file', () => {
  test('gives id and title', () => {
    expect(sigmaFacts(`title: PsExec Service\nid: ${ID}\n`, LINK)).toEqual([
      { key: `sigma:${ID}`, title: 'PsExec Service', link: LINK },
    ]);
  });

  test('may hold several documents, of which those without an id are no rules', () => {
    const text = `action: global\ntitle: Both\n---\nid: ${ID}\ntitle: One\n---\nid: ${ID.replace('2', '3')}\ntitle: Two\n`;
    expect(sigmaFacts(text, LINK).map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});

test('an Elastic file gives rule_id and name', () => {
  const text = `[metadata]\nmaturity = "production"\n\n[rule]\nname = "Remote Service"\nrule_id = "${ID}"\n`;
  expect(elasticFacts(text, LINK)).toEqual([{ key: `elastic:${ID}`, title: 'Remote Service', link: LINK }]);
});

test('an Elastic file without a rule gives nothing', () => {
  expect(elasticFacts('[metadata]\nmaturity = "production"\n', LINK)).toEqual([]);
});

describe('a Splunk file', () => {
  test('gives id and name', () => {
    expect(splunkFacts(`name: Detect PsExec\nid: ${ID}\n`, LINK)).toEqual([
      { key: `splunk:${ID}`, title: 'Detect PsExec', link: LINK },
    ]);
  });

  test('with a quoting error in another field is still read', () => {
    const text = `name: Old Rule\nid: ${ID}\ndescription: 'a 'quoted' word'\nauthor: someone\n`;
    expect(splunkFacts(text, LINK)).toHaveLength(1);
  });
});

test.each([
  ['sigma.tar.gz', 'rules-threat-hunting/windows/a.yml', true],
  ['sigma.tar.gz', 'tests/a.yml', false],
  ['detection-rules.tar.gz', 'rules_building_block/a.toml', true],
  ['detection-rules.tar.gz', 'pyproject.toml', false],
  ['security_content.tar.gz', 'detections/endpoint/a.yml', true],
  ['security_content.tar.gz', 'stories/a.yml', false],
])('of %s, %s holds rules: %s', (archive, file, expected) => {
  expect(UPSTREAMS.find((upstream) => upstream.archive === archive)?.holds.test(file)).toBe(expected);
});
