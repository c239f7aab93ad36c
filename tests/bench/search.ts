import { existsSync } from 'node:fs';
import path from 'node:path';
import { UPSTREAMS } from '../../lib/compile/upstream.ts';
import { withoutArchives } from './compile.ts';
import { type BundledSearchFigures, benchBundledSearch } from './search-bundled.ts';
import { benchCompiledSearch, type CompiledSearchFigures } from './search-compiled.ts';
import { KEY_BUDGET_MS } from './search-keys.ts';
import type { Finding, Measure } from './support/measure.ts';
import { ms } from './support/statistics.ts';

/** The search per key; in Node, since it runs without a browser and knows none. */
export const search: Measure = {
  name: 'search',
  run: async ({ runs, upstream }) => {
    const bundled = benchBundledSearch(runs);
    return [
      perKey(`${bundled.notes.toLocaleString('en')} notes`, bundled),
      ...(await overCompiled(upstream, runs)),
    ];
  },
};

async function overCompiled(upstream: string, runs: number): Promise<Finding[]> {
  const absent = UPSTREAMS.map(({ archive }) => path.join(upstream, archive)).filter(
    (file) => !existsSync(file),
  );
  if (absent.length > 0) return [withoutArchives('Search over the compiled archives', absent)];
  const figures = await benchCompiledSearch(upstream, runs);
  const { openMs, storedMb, buildMs, rules } = figures;
  return [
    perKey(`the bundled catalog and ${rules.toLocaleString('en')} compiled rules`, figures),
    {
      measure: 'Opening that search, once the popup stands',
      result: `${ms(openMs)}, ${storedMb} MB kept, made in ${ms(buildMs)}`,
      details: { openMs, storedMb, buildMs },
    },
  ];
}

function perKey(over: string, figures: BundledSearchFigures | CompiledSearchFigures): Finding {
  const { keys, medianMs, p95Ms, maxMs, queries, missed } = figures;
  const found = queries - missed.length;
  return {
    measure: `Search per key over ${over}, p95 of ${keys} keys`,
    goal: `≤ ${KEY_BUDGET_MS} ms`,
    result: `${ms(p95Ms)}, median ${ms(medianMs)}, most ${ms(maxMs)}`,
    found,
    expected: queries,
    pass: p95Ms <= KEY_BUDGET_MS && found === queries,
    details: { ...figures },
  };
}
