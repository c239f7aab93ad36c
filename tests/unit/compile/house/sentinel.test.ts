import { describe, expect, test } from 'vitest';
import { labelledFalsePositives } from '../../../../lib/compile/house/labelled.ts';
import { readHouse } from '../../../../lib/compile/house/read.ts';

const RULE = `id: 0b9ae89d-8cad-461c-808f-0494f70ad5c4
name: Consent to an unknown application
kind: Scheduled
severity: Medium
description: |
  Finds a consent that nobody asked for.
  False positives: The identity team tests a new connector.
tactics: [Persistence]
relevantTechniques:
  - T1098.003
  - T1528
query: |
  AuditLogs | where OperationName == "Consent to application"
`;

describe("Sentinel's analytics YAML", () => {
  test('gives id, name, techniques and the labelled part of the description', () => {
    expect(readHouse(RULE, 'consent.yaml')).toEqual({
      rules: [
        {
          key: 'house:0b9ae89d-8cad-461c-808f-0494f70ad5c4',
          source: 'house',
          title: 'Consent to an unknown application',
          path: 'consent.yaml',
          level: 'medium',
          tags: ['T1098.003', 'T1528'],
          statements: [{ text: 'The identity team tests a new connector.' }],
          exclusions: [],
          hash: expect.stringMatching(/^[0-9a-f]{8}$/),
        },
      ],
      refusals: [],
    });
  });

  test('a field for false positives goes before the description', () => {
    const [rule] = readHouse(`${RULE}falsePositives: [Vendor onboarding]\n`, 'a.yml').rules;
    expect(rule?.statements).toEqual([{ text: 'Vendor onboarding' }]);
  });

  test('without an id is reported', () => {
    expect(readHouse(RULE.replace(/^id:.*\n/, ''), 'a.yml').refusals).toEqual([
      { path: 'a.yml', reason: 'the rule has no id', partly: false },
    ]);
  });
});

describe('false positives in a description', () => {
  test.each([
    ['Finds X. Known false positives: admins.', 'admins.'],
    ['Finds X.\n\n**False Positives:** admins\n**Response:** call', 'admins'],
    ['Finds X.\n## False positives\n- admins\n- backup\n\n## Response\ncall', '- admins\n- backup'],
    ['Reduces false positives by comparing hosts.', undefined],
    ['', undefined],
  ])('%j', (description, expected) => {
    expect(labelledFalsePositives(description)).toBe(expected);
  });
});
