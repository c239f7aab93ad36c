import type { Exclusion } from '../types.ts';
import { type Condition, group, sidesOf } from './condition.ts';
import { gather, type Ignored } from './gather.ts';
import { UnreadableQuery } from './reader.ts';
import { labelOf } from './sigma-blocks.ts';
import { readSigmaCondition } from './sigma-condition.ts';
import { testsOf } from './sigma-tests.ts';

/** The blocks that a condition negates and those it asks for, or why the condition isn't read. */
export type SigmaReading =
  | { read: true; ignored: Ignored[]; asked: Ignored[] }
  | { read: false; reason: string };

/**
 * What a Sigma rule already ignores: the blocks that its condition negates.
 *
 * @param detection the rule's `detection` as YAML gives it.
 * @returns one per block, field and name; nothing where the condition can't be read, see `readSigma`.
 */
export function sigmaExclusions(detection: unknown): Exclusion[] {
  const reading = readSigma(detection);
  return reading.read ? gather(reading.ignored, reading.asked) : [];
}

/** Divides the tests of a Sigma rule by whether its condition negates the block they stand in. */
export function readSigma(detection: unknown): SigmaReading {
  if (typeof detection !== 'object' || detection === null) return { read: false, reason: 'no detection' };
  const blocks = new Map(
    Object.entries(detection).filter(([name]) => name !== 'condition' && name !== 'timeframe'),
  );
  const conditions = 'condition' in detection ? [detection.condition].flat() : [];
  try {
    const { excluded, asked } = sidesOf(
      group(
        'all',
        conditions.map((condition): Condition => readSigmaCondition(String(condition), [...blocks.keys()])),
      ),
    );
    const wanted = new Set(asked.flatMap(({ values }) => values));
    const unwanted = new Set(excluded.flatMap(({ values }) => values));
    // A block on both sides is ignored in one branch and looked for in the other.
    const ignored = [...unwanted]
      .filter((block) => !wanted.has(block))
      .flatMap((block) => ignoredBy(block, blocks.get(block)));
    // What is asked for only matters against what is ignored; three in four rules ignore nothing.
    const asks = ignored.length > 0 ? [...wanted] : [];
    return { read: true, ignored, asked: asks.flatMap((block) => testsOf(blocks.get(block))) };
  } catch (cause) {
    if (cause instanceof UnreadableQuery) return { read: false, reason: cause.message };
    throw cause;
  }
}

function ignoredBy(block: string, body: unknown): Ignored[] {
  const tests = testsOf(body);
  const label = labelOf(
    block,
    tests.flatMap(({ values }) => values),
  );
  return tests.map((test) => ({ ...test, block, ...(label && { label }) }));
}
