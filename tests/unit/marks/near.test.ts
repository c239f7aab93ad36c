// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Match } from '../../../lib/detect/match.ts';
import { Memory, type Stretch } from '../../../lib/detect/memory.ts';
import type * as geometry from '../../../lib/marks/geometry.ts';
import { findNear } from '../../../lib/marks/near.ts';

// A row holds nothing but its ID: both have the same box. Nothing is laid out here, so that a row says its own.
vi.mock('../../../lib/marks/geometry.ts', async (original) => ({
  ...(await original<typeof geometry>()),
  boxOf: ({ start }: Match) => start.parentElement?.getBoundingClientRect(),
}));

const VIEW = { innerWidth: 1000, innerHeight: 500 } as Window;
const LINE = 20;

let memory: Memory;
let measured: number;
let stretch: Stretch;
beforeEach(() => {
  memory = new Memory();
  stretch = [];
  measured = 0;
  document.body.replaceChildren();
});

/** Adds a row with one ID, as one walk over the page finds it. */
function row(top: number, technique = 'T1021', height = LINE): Text {
  const cell = document.body.appendChild(document.createElement('div'));
  cell.getBoundingClientRect = () => {
    measured++;
    return new DOMRect(0, top, height && 100, height);
  };
  const text = cell.appendChild(document.createTextNode(technique));
  memory.set(text, [{ technique, start: text, startOffset: 0, end: text, endOffset: 5 }], stretch);
  return text;
}

function near(): Text[] {
  const found: Text[] = [];
  for (const _ of findNear(memory, VIEW, (text) => found.push(text)));
  return found;
}

describe('only marks near the viewport are registered', () => {
  test('those in it and one viewport around it', () => {
    const rows = [-600, -480, 100, 990, 1100].map((top) => row(top));
    expect(near()).toEqual(rows.slice(1, 4));
  });

  test('none that is not displayed', () => {
    row(0, 'T1021', 0);
    expect(near()).toEqual([]);
  });

  test('none that lost its ID', () => {
    const text = row(100);
    memory.set(text, []);
    expect(near()).toEqual([]);
  });

  test('rows added later are found too', () => {
    const first = row(100);
    stretch = [];
    const second = row(120);
    expect(near()).toEqual([first, second]);
  });
});

describe('a table of 5,000 rows', () => {
  const ROWS = 5000;

  test.each([0, 2500, 4990])('scrolled to row %i, is found complete', (at) => {
    for (let i = 0; i < ROWS; i++) row((i - at) * LINE);
    const found = new Set(near());
    const expected = stretch.filter((_, i) => (i - at + 1) * LINE > -500 && (i - at) * LINE < 1000);
    expect([...found]).toEqual(expected);
  });

  test('is not measured row by row', () => {
    for (let i = 0; i < ROWS; i++) row(i * LINE);
    measured = 0;
    near();
    expect(measured).toBeLessThan(ROWS / 8);
  });
});
