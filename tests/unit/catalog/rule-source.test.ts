import { expect, test } from 'vitest';
import { ruleSourceOf } from '../../../lib/catalog/rule-source.ts';

test.each([
  ['sigma:1', 'sigma'],
  ['elastic:1', 'elastic'],
  ['splunk:1', 'splunk'],
  ['house:1', undefined],
  ['sigma', undefined],
  ['constructor:1', undefined],
  ['', undefined],
])('"%s" is a rule of %s', (key, source) => {
  expect(ruleSourceOf(key)).toBe(source);
});
