import { describe, expect, test } from 'vitest';
import { TECHNIQUE_LINK, techniqueIn } from '../../../lib/detect/named.ts';
import { isKnown } from './known.ts';

const ledTo = (href: string) => techniqueIn(href, TECHNIQUE_LINK.pattern, isKnown);

describe('the address of a link that shows only a name', () => {
  test.each([
    ['/techniques/T1021', 'T1021'],
    ['/techniques/T1021/002', 'T1021.002'],
    ['/techniques/T1021/002/', 'T1021.002'],
    ['https://attack.mitre.org/techniques/t1059/001/?tab=1', 'T1059.001'],
    ['/versions/v16/techniques/T1021#examples', 'T1021'],
  ])('%s leads to %s', (href, id) => {
    expect(ledTo(href)).toBe(id);
  });

  test.each([
    '/techniques/enterprise/',
    '/techniques/T1000',
    '/techniques/T1021/999',
    '/techniques/T10211',
    '/techniques/AML.T0051',
    '/tactics/TA0008',
    '',
  ])('%j leads to none', (href) => {
    expect(ledTo(href)).toBeUndefined();
  });
});
