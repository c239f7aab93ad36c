// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Match } from '../../../lib/detect/match.ts';
import { Memory } from '../../../lib/detect/memory.ts';

let memory: Memory;
beforeEach(() => {
  memory = new Memory();
  document.body.replaceChildren();
});

const text = (data = ''): Text => document.body.appendChild(document.createTextNode(data));
const match = (technique: string, start: Text, end = start, between?: Text[]): Match => ({
  technique,
  start,
  startOffset: 0,
  end,
  endOffset: end.length,
  ...(between && { between }),
});
const prune = () => [...memory.prune()];

describe('the badge', () => {
  test('counts how often each technique stands in the page', () => {
    const [row, other] = [text(), text()];
    memory.set(row, [match('T1021', row), match('T1059', row)]);
    memory.set(other, [match('T1021', other)]);
    expect(Object.fromEntries(memory.counts)).toEqual({ T1021: 2, T1059: 1 });
  });

  test('forgets a technique with its last mark', () => {
    const row = text();
    memory.set(row, [match('T1021', row)]);
    memory.set(row, [match('T1059', row)]);
    expect(Object.fromEntries(memory.counts)).toEqual({ T1059: 1 });
    memory.set(row, []);
    expect(memory.counts.size).toBe(0);
  });
});

describe('the ID under the pointer', () => {
  test('is found in each text node over which it is split', () => {
    const [head, middle, tail] = [text('T10'), text('21'), text('.002')];
    const split = match('T1021.002', head, tail, [middle]);
    memory.set(head, [split]);
    for (const part of [head, middle, tail]) expect(memory.covering(part)).toEqual([split]);
  });

  test('may be followed by another one in the same text node', () => {
    const [head, tail] = [text('T10'), text('21 T1059')];
    const [split, whole] = [match('T1021', head, tail), match('T1059', tail)];
    memory.set(head, [split]);
    memory.set(tail, [whole]);
    expect(memory.covering(tail)).toEqual([split, whole]);
    expect(memory.at(tail)).toEqual([whole]);
  });

  test('no longer reaches into a text node from which it was cut', () => {
    const [head, tail] = [text('T1021'), text('.002')];
    memory.set(head, [match('T1021.002', head, tail)]);
    memory.set(head, [match('T1021', head)]);
    expect(memory.covering(tail)).toEqual([]);
  });
});

describe('a live table', () => {
  test('that empties and fills the same nodes keeps their place in the page', () => {
    const stretch: Text[] = [];
    const [first, second] = [text(), text()];
    for (const row of [first, second]) memory.set(row, [match('T1021', row)], stretch);
    memory.set(first, []);
    memory.set(first, [match('T1059', first)]);
    expect(memory.stretches).toEqual([[first, second]]);
  });

  test('that throws rows away leaves nothing behind', () => {
    const stretch: Text[] = [];
    const [stays, leaves] = [text(), text()];
    for (const row of [stays, leaves]) memory.set(row, [match('T1021', row)], stretch);
    leaves.remove();
    prune();
    expect(memory.size).toBe(1);
    expect(memory.stretches).toEqual([[stays]]);
    expect(Object.fromEntries(memory.counts)).toEqual({ T1021: 1 });
  });

  test('that brings a row back after it was forgotten lists it again, once', () => {
    const [row, other] = [text(), text()];
    memory.set(row, [match('T1021', row)]);
    row.remove();
    prune();
    document.body.append(row);
    memory.set(row, [match('T1021', row)]);
    memory.set(other, [match('T1021', other)]);
    expect(memory.stretches).toEqual([[row], [other]]);
  });
});

describe('the order of the page', () => {
  const manyStrays = () =>
    Array.from({ length: 2001 }, () => {
      expect(memory.isScattered).toBe(false);
      const row = text();
      memory.set(row, [match('T1021', row)]);
      return row;
    });

  test('is lost after thousands of additions one by one, and a new walk brings it back', () => {
    const rows = manyStrays();
    expect(memory.isScattered).toBe(true);
    memory.startRelisting();
    const walk: Text[] = [];
    for (const row of rows.toReversed()) memory.set(row, [match('T1021', row)], walk);
    expect(memory.stretches).toHaveLength(2001);
    memory.endRelisting();
    expect(memory.stretches).toEqual([rows.toReversed()]);
    expect(memory.isScattered).toBe(false);
    expect(memory.counts).toEqual(new Map([['T1021', 2001]]));
  });

  test('is lost when a walk meets many known rows in another place: they were sorted', () => {
    const walk: Text[] = [];
    const rows = Array.from({ length: 2001 }, () => text());
    for (const row of rows) memory.set(row, [match('T1021', row)], walk);
    expect(memory.isScattered).toBe(false);
    memory.set(rows[0] as Text, [match('T1021', rows[0] as Text)], []);
    expect(memory.isScattered).toBe(true);
  });

  test('that a new walk makes forgets what it does not meet', () => {
    const [row, gone] = [text(), text()];
    memory.set(row, [match('T1021', row)]);
    memory.set(gone, [match('T1059', gone)]);
    memory.startRelisting();
    memory.set(row, [match('T1021', row)], []);
    memory.endRelisting();
    expect(memory.at(gone)).toEqual([]);
    expect(memory.counts).toEqual(new Map([['T1021', 1]]));
  });
});
