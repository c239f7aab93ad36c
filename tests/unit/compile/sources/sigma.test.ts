import { describe, expect, test } from 'vitest';
import { readSigma } from '../../../../lib/compile/sources/sigma.ts';
import { ID, OTHER_ID } from '../support.ts';

const PATH = 'rules/windows/a b.yml';
const RULE = `title: Copy to an Admin Share
id: ${ID}
author: A. Author
date: 2020/07/05
modified: 2024-08-07
tags:
  - attack.lateral-movement
  - attack.t1021.002
  - attack.s0029
detection:
  selection: { Image: a.exe }
  filter_main_veeam: { ParentImage: '*\\Veeam.exe' }
  condition: selection and not 1 of filter_*
falsepositives:
  - Backup jobs
  - Nightly: copies
level: high
`;

describe('a Sigma file', () => {
  test('gives the facts, the techniques, the statements and the exclusions', () => {
    const { rules, refusals } = readSigma(RULE, PATH);
    expect(refusals).toEqual([]);
    expect(rules).toEqual([
      {
        key: `sigma:${ID}`,
        source: 'sigma',
        title: 'Copy to an Admin Share',
        link: 'https://github.com/SigmaHQ/sigma/blob/master/rules/windows/a%20b.yml',
        path: PATH,
        level: 'high',
        author: 'A. Author',
        created: '2020-07-05',
        modified: '2024-08-07',
        tags: ['T1021.002'],
        statements: [{ text: 'Backup jobs' }, { text: 'Nightly: copies' }],
        exclusions: [expect.objectContaining({ block: 'filter_main_veeam' })],
        hash: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
    ]);
  });

  test('may hold several documents; a global one holds for all that follow', () => {
    const text = `action: global\nauthor: Both\ndetection: { condition: one }\n---\nid: ${ID}\ntitle: One\ndetection: { one: { a: b } }\n---\nid: ${OTHER_ID}\ntitle: Two\ndetection: { one: { a: c } }\n`;
    const { rules } = readSigma(text, PATH);
    expect(rules.map(({ title, author }) => [title, author])).toEqual([
      ['One', 'Both'],
      ['Two', 'Both'],
    ]);
    expect(rules[0]?.hash).not.toBe(rules[1]?.hash);
  });

  test('says what is missing where a rule has no id', () => {
    expect(readSigma('title: Nameless\ndetection: {}\n', PATH)).toEqual({
      rules: [],
      refusals: [{ path: PATH, reason: 'the rule has no id', partly: false }],
    });
  });

  test('that is no YAML is refused', () => {
    expect(readSigma('<html><body>404</body></html>', PATH).refusals).toHaveLength(1);
  });

  test('whose anchors explode is refused, quickly', () => {
    const layers = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`);
    const { rules, refusals } = readSigma(`l0: &l0 [x]\n${layers.join('\n')}\n`, PATH);
    expect(rules).toEqual([]);
    expect(refusals[0]?.reason).toMatch(/alias/i);
  });
});
