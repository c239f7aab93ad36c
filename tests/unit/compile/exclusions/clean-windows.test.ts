import { expect, test } from 'vitest';
import { knownFalsePositives } from '../../../../lib/compile/exclusions/clean-windows.ts';

const ID = '8e5e38e4-5350-4c0b-895a-e872ce0dd54f';

test('counts the lines of each rule, whatever the case of its id', () => {
  const csv = `RuleId;RuleName;MatchString\r\n${ID};One;.*\r\n${ID.toUpperCase()};One;a;b\r\nx;broken\r\n\r\n`;
  expect([...knownFalsePositives(csv)]).toEqual([[ID, 2]]);
});

test('of another file gives nothing', () => {
  expect(knownFalsePositives('<!doctype html>').size).toBe(0);
});
