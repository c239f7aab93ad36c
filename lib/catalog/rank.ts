import type { TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, Expectation } from './types.ts';

const EXPECTED_FIRST: Record<Expectation, number> = { usual: 0, rare: 1, none: 2 };

/**
 * Orders the causes of a technique, the likeliest to help first. In this order:
 *
 * 1. Notes written for this technique (their first, most specific one) before those that name it in passing:
 *    what fits and what casts doubt was phrased for the first.
 * 2. `usual` before `rare` before `none`: an analyst asks what usually sets the alert off, and only three are shown.
 * 3. More rules that document the cause first: more authors saw it.
 * 4. The order of the files, which a curator decides.
 *
 * @param notes notes that all bear on the technique, in file order; not changed.
 * @param numbers the technique's IDs, the current one and, where it was renumbered, the old ones.
 */
export function rankCauses<Note extends CuratedNote<unknown>>(
  notes: readonly Note[],
  numbers: readonly TechniqueId[],
): Note[] {
  return [...notes].sort(
    (a, b) =>
      inPassing(a, numbers) - inPassing(b, numbers) ||
      EXPECTED_FIRST[a.expect] - EXPECTED_FIRST[b.expect] ||
      b.rules.length - a.rules.length,
  );
}

function inPassing({ techniques: [first] }: CuratedNote<unknown>, numbers: readonly TechniqueId[]): 0 | 1 {
  return first !== undefined && numbers.includes(first) ? 0 : 1;
}
