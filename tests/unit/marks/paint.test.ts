import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Match } from '../../../lib/detect/match.ts';
import { Paint } from '../../../lib/marks/paint.ts';

/** Node has no highlights; a set of ranges with a priority is all that is used of them. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}
class FakeRange {
  constructor(readonly init: StaticRangeInit) {}
}
vi.stubGlobal('Highlight', FakeHighlight);
vi.stubGlobal('StaticRange', FakeRange);

let registry: Map<string, FakeHighlight>;
let paint: Paint;
beforeEach(() => {
  registry = new Map();
  paint = new Paint(registry as unknown as HighlightRegistry, (technique) =>
    technique === 'T1021' ? 'lofp-technique' : 'lofp-technique-empty',
  );
  paint.repair();
});

const text = (data: string) => ({ data }) as Text;
const match = (technique: string, start: Text, startOffset = 0): Match => ({
  technique,
  start,
  startOffset,
  end: start,
  endOffset: startOffset + 5,
});
const registered = (name: string) =>
  [...(registry.get(name) ?? [])].map((range) => (range as unknown as FakeRange).init.startOffset);

describe('marks', () => {
  test('are fuller where there are notes', () => {
    const row = text('T1021 T1059');
    paint.set(row, [match('T1021', row, 0), match('T1059', row, 6)]);
    expect(registered('lofp-technique')).toEqual([0]);
    expect(registered('lofp-technique-empty')).toEqual([6]);
  });

  test('of an edited text replace those before', () => {
    const row = text('x T1021');
    paint.set(row, [match('T1021', row, 0)]);
    paint.set(row, [match('T1021', row, 2)]);
    expect(registered('lofp-technique')).toEqual([2]);
    paint.set(row, []);
    expect(registered('lofp-technique')).toEqual([]);
    expect(paint.has(row)).toBe(false);
  });

  test('that are the same again are not registered anew', () => {
    const row = text('T1021');
    const same = match('T1021', row);
    paint.set(row, [same]);
    const [before] = registry.get('lofp-technique') ?? [];
    paint.set(row, [same]);
    expect([...(registry.get('lofp-technique') ?? [])]).toEqual([before]);
    expect([...(registry.get('lofp-technique') ?? [])][0]).toBe(before);
  });
});

describe('a page that has highlights of its own', () => {
  test('gets ours back after it cleared them all, and keeps its own', () => {
    const [row, own] = [text('T1021'), new FakeHighlight()];
    paint.set(row, [match('T1021', row)]);
    registry.clear();
    registry.set('search-result', own);
    paint.repair();
    expect(registered('lofp-technique')).toEqual([0]);
    expect(registry.get('search-result')).toBe(own);
  });

  test('gets ours back after it put something in their place', () => {
    const row = text('T1021');
    paint.set(row, [match('T1021', row)]);
    registry.set('lofp-technique', new FakeHighlight());
    paint.repair();
    expect(registered('lofp-technique')).toEqual([0]);
  });
});

describe('the mark that the keyboard is on', () => {
  test('is one at a time, above the others', () => {
    const row = text('T1021 T1059');
    paint.setCurrent(match('T1021', row, 0));
    paint.setCurrent(match('T1059', row, 6));
    expect(registered('lofp-technique-current')).toEqual([6]);
    expect(registry.get('lofp-technique-current')?.priority).toBeGreaterThan(0);
    paint.setCurrent();
    expect(registered('lofp-technique-current')).toEqual([]);
  });
});

test('an update of the extension takes every mark away, and no highlight that is not ours', () => {
  const [row, foreign] = [text('T1021'), new FakeHighlight()];
  paint.set(row, [match('T1021', row)]);
  registry.set('lofp-technique-empty', foreign);
  paint.clear();
  expect([...registry]).toEqual([['lofp-technique-empty', foreign]]);
  expect([...paint.texts()]).toEqual([]);
});
