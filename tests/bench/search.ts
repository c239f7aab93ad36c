import { benchSearch, KEY_BUDGET_MS } from './search.bench.ts';
import type { Measure } from './support/measure.ts';
import { ms } from './support/statistics.ts';

/** The search per key; in Node, since it runs without a browser and knows none. */
export const search: Measure = {
  name: 'search',
  run: async ({ runs }) => {
    const figures = benchSearch(runs);
    const found = figures.queries - figures.missed.length;
    return [
      {
        measure: `Search per key over ${figures.notes.toLocaleString('en')} notes, p95 of ${figures.keys} keys`,
        goal: `≤ ${KEY_BUDGET_MS} ms`,
        result: `${ms(figures.p95Ms)}, median ${ms(figures.medianMs)}`,
        found,
        expected: figures.queries,
        pass: figures.p95Ms <= KEY_BUDGET_MS && found === figures.queries,
        details: { ...figures },
      },
    ];
  },
};
