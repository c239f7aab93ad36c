import { expect, test } from 'vitest';
import { addUp } from '../../../lib/browser/frame-reports.ts';

const top = { techniques: { T1021: 2 }, since: 1000 };
const inner = { techniques: { T1021: 1, T1059: 3 }, since: 1200 };

test('the frames of a page are added up, whichever reported first', () => {
  expect(addUp([inner, top], top)).toEqual({ T1021: 3, T1059: 3 });
});

test('a frame that was opened before the top frame belongs to the page before it', () => {
  expect(addUp([top, { techniques: { T1078: 9 }, since: 400 }], top)).toEqual({ T1021: 2 });
});

test('before the top frame has reported, its frames count', () => {
  expect(addUp([inner], undefined)).toEqual({ T1021: 1, T1059: 3 });
});
