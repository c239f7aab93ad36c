import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type AllPackedRules, inPlaces, packRules, unpackRule } from '../../../lib/catalog/packed-rules.ts';
import { ruleSourceOf } from '../../../lib/catalog/rule-source.ts';
import type { Rule, RuleKey } from '../../../lib/catalog/types.ts';

/** What the facts of all rules may add to a download of the extension. */
const MOST_BYTES = 500_000;

/** As the extension reads them. */
const shipped = (rules: readonly Rule[]): AllPackedRules =>
  JSON.parse(JSON.stringify(packRules(inPlaces(rules))));

function unpacked(packed: AllPackedRules, key: RuleKey): Rule {
  const { keys, facts } = packed[ruleSourceOf(key) ?? 'sigma'];
  return unpackRule(facts, key, keys.keys.indexOf(key));
}

const FULL: Rule = {
  key: 'sigma:00000000-0000-4000-8000-000000000001',
  title: 'Full',
  link: 'https://example.org/rules/b/full.yml',
  level: 'high',
  date: '2026-08-05',
  techniques: ['T1021.002', 'T1570'],
  tagged: 4,
  ignores: ['Veeam', 'a, "b"'],
  cleanWindowsHits: 0,
  hash: '0123abcd',
};
const BARE: Rule = {
  key: 'sigma:00000000-0000-4000-8000-000000000002',
  title: 'Bare',
  link: 'https://example.org/rules/a.yml',
};

test('every field comes back as it was, and one that is absent stays absent', () => {
  const packed = shipped([FULL, BARE]);
  for (const rule of [FULL, BARE]) expect(unpacked(packed, rule.key)).toStrictEqual(rule);
});

test('rules of one link, and a rule alone, come back too', () => {
  const sameLink = { ...BARE, link: FULL.link };
  expect(unpacked(shipped([FULL, sameLink]), BARE.key)).toStrictEqual(sameLink);
  expect(unpacked(shipped([FULL]), FULL.key)).toStrictEqual(FULL);
});

test('each repository has files of its own', () => {
  const other: Rule = { ...BARE, key: 'splunk:00000000-0000-4000-8000-000000000003' };
  const packed = shipped([other, FULL, BARE]);
  const keys = Object.values(packed).map((source) => source.keys.keys);
  expect(keys).toEqual([[BARE.key, FULL.key], [], [other.key]]);
  expect(packed.splunk.facts.columns.title).toEqual(['Bare']);
  expect(unpacked(packed, other.key)).toStrictEqual(other);
});

test("the project's own rules come back exactly, from files within their limit", async () => {
  const text = await readFile(new URL('../../../data/rules.json', import.meta.url), 'utf8');
  const rules: Rule[] = JSON.parse(text);
  const packed = shipped(rules);
  const rows = new Map(
    Object.values(packed).flatMap(({ keys }) => keys.keys.map((key, row) => [key, row] as const)),
  );
  const back = rules.map(({ key }) =>
    unpackRule(packed[ruleSourceOf(key) ?? 'sigma'].facts, key, rows.get(key) ?? -1),
  );
  expect(JSON.stringify(back)).toBe(JSON.stringify(rules));
  const files = Object.values(packed).flatMap(({ keys, facts }) => [keys, facts]);
  const bytes = files.map((file) => gzipSync(JSON.stringify(file), { level: 9 }).length);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
