import type { Search } from '../../lib/search/query.ts';
import { median } from './support/statistics.ts';

/** What a search costs, in ms. */
export interface KeyFigures {
  /** Reading and opening it. */
  openMs: number;
  /** Different beginnings that were searched, and the time of one. */
  keys: number;
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  /** What took longest. */
  slowest: string[];
}

/** The 95th percentile of a key may take this long, in ms: within one frame, with time left to draw. */
export const KEY_BUDGET_MS = 10;

/**
 * Types queries key by key in some rounds, each with a search opened anew, so that no round profits from the guesses of
 * another; a key's time is its median over the rounds, so that what else the machine does is not counted.
 */
export function typeKeys(open: () => Search, queries: readonly string[], rounds: number): KeyFigures {
  const openings: number[] = [];
  const texts = [...new Set(queries.flatMap(beginnings))];
  const times = new Map<string, number[]>(texts.map((text) => [text, []]));
  for (let round = 0; round < rounds; round++) {
    const search = timed(open, openings);
    for (const [text, taken] of times) timed(() => search.find(text, { limit: 30 }), taken);
  }
  const sorted = [...times].map(([text, taken]) => ({ text, ms: median(taken) })).sort((a, b) => a.ms - b.ms);
  const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))]?.ms ?? 0);
  return {
    openMs: Math.round(median(openings)),
    keys: texts.length,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(1),
    slowest: sorted.slice(-5).map(({ text, ms }) => `${text}: ${rounded(ms)}`),
  };
}

const beginnings = (query: string): string[] =>
  Array.from({ length: query.length }, (_, last) => query.slice(0, last + 1));

function timed<Made>(make: () => Made, times: number[]): Made {
  const start = performance.now();
  const made = make();
  times.push(performance.now() - start);
  return made;
}

const rounded = (ms: number): number => Number(ms.toFixed(2));
