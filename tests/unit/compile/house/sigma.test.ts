import { describe, expect, test } from 'vitest';
import { readHouse } from '../../../../lib/compile/house/read.ts';
import { wantsHouse } from '../../../../lib/compile/house/wants.ts';

const ID = '27c3a83d-cada-47c6-9042-67baf19d2574';
const RULE = `title: Remote service by our admins
id: ${ID}
level: high
tags: [attack.t1569.002]
falsepositives:
  - The patch crew on Tuesday nights
logsource: { product: windows }
detection:
  sel: { Image|endswith: '\\\\psexec.exe' }
  condition: sel
`;

describe("the team's Sigma", () => {
  test('is read as house rules: same id, no link into a public repository', () => {
    const { rules, refusals } = readHouse(RULE, 'windows/remote.yml');
    expect(refusals).toEqual([]);
    expect(rules).toMatchObject([
      {
        key: `house:${ID}`,
        source: 'house',
        title: 'Remote service by our admins',
        level: 'high',
        tags: ['T1569.002'],
        statements: [{ text: 'The patch crew on Tuesday nights' }],
      },
    ]);
    expect(rules[0]).not.toHaveProperty('link');
  });

  test('without an id is reported', () => {
    const { rules, refusals } = readHouse(RULE.replace(/^id:.*\n/m, ''), 'a.yml');
    expect(rules).toEqual([]);
    expect(refusals).toEqual([{ path: 'a.yml', reason: 'the rule has no id', partly: false }]);
  });

  test('with anchors that multiply is reported, at once', () => {
    const doubling = Array.from({ length: 25 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
    const text = `a0: &a0 [x, x]\n${doubling.join('\n')}\n${RULE}`;
    const start = performance.now();
    const { rules, refusals } = readHouse(text, 'bomb.yml');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(rules).toEqual([]);
    expect(refusals[0]).toMatchObject({ path: 'bomb.yml', reason: expect.stringMatching(/alias/i) });
  });
});

describe('what is none of the formats is reported, not guessed', () => {
  test.each([
    ['playbook.yml', '- hosts: all\n  tasks: []\n'],
    ['values.yaml', 'replicas: 2\n'],
    ['package.json', '{ "name": "x" }'],
    ['notes.txt', 'False positives: none'],
    ['empty.yml', ''],
  ])('%s', (path, text) => {
    const { rules, refusals } = readHouse(text, path);
    expect(rules).toEqual([]);
    expect(refusals).toEqual([
      { path, reason: expect.stringContaining('neither Sigma YAML'), partly: false },
    ]);
  });
});

test.each([
  ['windows/a.yml', true],
  ['export.ndjson', true],
  ['local/savedsearches.conf', true],
  ['README.md', false],
  ['.github/workflows/test.yml', false],
  ['node_modules/x/a.yml', false],
])('of a folder, %s is looked at: %s', (path, expected) => {
  expect(wantsHouse(path)).toBe(expected);
});
