import { expect, test } from 'vitest';
import { ageWords } from '../../../../components/options/age.ts';

test.each([
  ['2026-11-25', undefined],
  ['2026-05-29', undefined],
  ['2026-05-28', '5 months old'],
  ['2026-05-25', '6 months old'],
  ['2024-11-26', '23 months old'],
  ['2024-11-25', '2 years old'],
  ['2022-01-01', '4 years old'],
  ['2027-01-01', undefined],
  ['2024 or so', undefined],
])('as of %s, on 25 November 2026: %s', (asOf, expected) => {
  expect(ageWords(asOf, '2026-11-25')).toBe(expected);
});
