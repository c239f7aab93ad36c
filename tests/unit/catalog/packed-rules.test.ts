import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packRules, unpackRule } from '../../../lib/catalog/packed-rules.ts';
import { ruleSourceOf } from '../../../lib/catalog/rule-source.ts';
import type { Rule } from '../../../lib/catalog/types.ts';

/** What the facts of all rules may add to a download of the extension. */
const MOST_BYTES = 500_000;

/** As the extension reads it. */
const shipped = (rules: readonly Rule[]) => JSON.parse(JSON.stringify(packRules(rules)));

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
  for (const rule of [FULL, BARE]) expect(unpackRule(packed, rule.key)).toStrictEqual(rule);
});

test('rules of one link, and a rule alone, come back too', () => {
  const sameLink = { ...BARE, link: FULL.link };
  expect(unpackRule(shipped([FULL, sameLink]), BARE.key)).toStrictEqual(sameLink);
  expect(unpackRule(shipped([FULL]), FULL.key)).toStrictEqual(FULL);
});

test.each([FULL.key.slice(0, -1), `${FULL.key} `, 'sigma:', 'length', ''])(
  'no rule has the key "%s"',
  (key) => {
    expect(unpackRule(shipped([FULL, BARE]), key)).toBeUndefined();
    expect(unpackRule(shipped([]), key)).toBeUndefined();
  },
);

test("the project's own rules come back exactly, from files within their limit", async () => {
  const text = await readFile(new URL('../../../data/rules.json', import.meta.url), 'utf8');
  const rules: Rule[] = JSON.parse(text);
  const files = [...Map.groupBy(rules, ({ key }) => ruleSourceOf(key)).values()].map((own) => {
    const file = JSON.stringify(packRules(own));
    const packed = JSON.parse(file);
    expect(JSON.stringify(own.map(({ key }) => unpackRule(packed, key)))).toBe(JSON.stringify(own));
    return gzipSync(file, { level: 9 }).length;
  });
  expect(files).toHaveLength(3);
  expect(files.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
});
