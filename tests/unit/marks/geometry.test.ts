import { describe, expect, test } from 'vitest';
import { nearZone, touches } from '../../../lib/marks/geometry.ts';

const zone = nearZone({ innerWidth: 1000, innerHeight: 500 });
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  width,
  height,
  right: left + width,
  bottom: top + height,
});

test('marks are painted in the viewport and as far again on every side', () => {
  expect(zone).toEqual({ top: -500, bottom: 1000, left: -1000, right: 2000 });
});

describe('a box near the viewport', () => {
  test.each([
    ['in the viewport', box(10, 10, 60, 16)],
    ['a line above it', box(10, -499, 60, 16)],
    ['reaching in from above', box(10, -505, 60, 16)],
    ['just below it', box(10, 999, 60, 16)],
    ['beside it', box(1900, 10, 60, 16)],
    ['larger than everything', box(-5000, -5000, 9000, 9000)],
    ['without width of its own', box(10, 10, 0, 16)],
  ])('%s', (_, near) => {
    expect(touches(near, zone)).toBe(true);
  });

  test.each([
    ['too far above', box(10, -516, 60, 16)],
    ['too far below', box(10, 1000, 60, 16)],
    ['too far to the left', box(-1060, 10, 60, 16)],
    ['too far to the right', box(2000, 10, 60, 16)],
    ['not displayed', box(0, 0, 0, 0)],
  ])('not one %s', (_, far) => {
    expect(touches(far, zone)).toBe(false);
  });
});
