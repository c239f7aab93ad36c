import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Job, SLICE, Slices } from '../../../lib/detect/slices.ts';

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => vi.restoreAllMocks());

/** Work of so many steps, each of which takes so long, in ms; what is done is written down. */
function* work(name: string, steps: number, ms: number, done: string[]): Job {
  for (let step = 1; step <= steps; step++) {
    now += ms;
    done.push(`${name}${step}`);
    yield;
  }
}

/** Slices, and a promise of the next time that all work is done. */
function begin() {
  const slicesUsed: number[] = [];
  const errors: unknown[] = [];
  let became = Promise.withResolvers<void>();
  const slices = new Slices({
    onSlice: () => slicesUsed.push(now),
    onIdle: () => became.resolve(),
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => slices.stop());
  const idle = async () => {
    await became.promise;
    became = Promise.withResolvers();
  };
  return { slices, slicesUsed, errors, idle };
}

describe('a long walk over a page', () => {
  test('is interrupted after half a frame, so that the page can go on', async () => {
    const done: string[] = [];
    const { slices, slicesUsed, idle } = begin();
    slices.add(work('node', 10, SLICE / 4, done));
    expect(done).toEqual([]);
    await idle();
    expect(done).toHaveLength(10);
    expect(slicesUsed).toEqual([SLICE, 2 * SLICE]);
  });

  test('a slice is filled by several short jobs, one after the other', async () => {
    const done: string[] = [];
    const { slices, slicesUsed, idle } = begin();
    slices.add(work('a', 2, 1, done));
    slices.add(work('b', 2, 1, done));
    await idle();
    expect(done).toEqual(['a1', 'a2', 'b1', 'b2']);
    expect(slicesUsed).toEqual([]);
  });

  test('work that comes up during work is done too', async () => {
    const done: string[] = [];
    const { slices, idle } = begin();
    slices.add(
      (function* (): Job {
        slices.add(work('later', 1, 1, done));
        yield* work('now', 1, 1, done);
      })(),
    );
    await idle();
    expect(done).toEqual(['now1', 'later1']);
  });
});

describe('a change of the page', () => {
  test('is dealt with at once, before the browser paints', async () => {
    const done: string[] = [];
    const { slices, idle } = begin();
    slices.rush(work('edit', 3, 1, done), 4);
    expect(done).toEqual(['edit1', 'edit2', 'edit3']);
    await idle();
  });

  test('one too large for that goes on in slices', async () => {
    const done: string[] = [];
    const { slices, idle } = begin();
    slices.rush(work('edit', 6, 2, done), 4);
    expect(done).toEqual(['edit1', 'edit2']);
    await idle();
    expect(done).toHaveLength(6);
  });
});

test('a job that fails is reported once, and the others go on', async () => {
  const done: string[] = [];
  const { slices, errors, idle } = begin();
  const failure = new Error('a page of its own kind');
  slices.add(
    // biome-ignore lint/correctness/useYield: it fails before it can
    (function* (): Job {
      throw failure;
    })(),
  );
  slices.add(work('next', 1, 1, done));
  await idle();
  expect(errors).toEqual([failure]);
  expect(done).toEqual(['next1']);
});

test('an update of the extension under the page stops all work for good', () => {
  const done: string[] = [];
  const { slices } = begin();
  slices.add(work('node', 2, 1, done));
  slices.stop();
  slices.add(work('after', 1, 1, done));
  expect(done).toEqual([]);
});
