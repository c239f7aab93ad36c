import { describe, expect, test } from 'vitest';
import { familyOf, parentOf, parseTechniqueId } from '../../../lib/attack/ids.ts';

describe('reading a technique ID as a person types it', () => {
  test.each([
    ['T1021', 'T1021'],
    ['t1021.002', 'T1021.002'],
    ['1021.2', 'T1021.002'],
    ['t1021/2', 'T1021.002'],
    ['T1021/002', 'T1021.002'],
    ['  T1059.13 ', 'T1059.013'],
    ['T0843.001', 'T0843.001'],
  ])('%j is %s', (typed, id) => {
    expect(parseTechniqueId(typed)).toBe(id);
  });

  test.each([
    '',
    'T102',
    'T10211',
    'psexec',
    'T1021.',
    'T1021.0',
    'T1021.0002',
    'TA0008',
    'AML.T0051',
    'T1021 smb',
  ])('%j is no ID', (typed) => {
    expect(parseTechniqueId(typed)).toBeUndefined();
  });
});

test('a sub-technique belongs to its parent and its family, a technique to its own family', () => {
  expect(parentOf('T1021.002')).toBe('T1021');
  expect(parentOf('T1021')).toBeUndefined();
  expect(familyOf('T1021.002')).toBe('T1021');
  expect(familyOf('T1021')).toBe('T1021');
});
