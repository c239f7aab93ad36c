// npm run bench: what the extension costs, beside what it may cost. A table here, every figure in .output/bench.json.
//   --only name   one measure (may be given more than once)
//   --runs 7      fresh runs of each variant
//   --no-build    take the build that stands in .output/chrome-mv3
//   --upstream F  folder with the archives of the public repositories
// It always ends well: a miss is a finding, not a failed test.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changes } from '../tests/bench/changes.ts';
import { compile } from '../tests/bench/compile.ts';
import { firstScan } from '../tests/bench/first-scan.ts';
import { memory } from '../tests/bench/memory.ts';
import { pageLoad } from '../tests/bench/page-load.ts';
import { pointer } from '../tests/bench/pointer.ts';
import { popover } from '../tests/bench/popover.ts';
import { search } from '../tests/bench/search.ts';
import { start } from '../tests/bench/start.ts';
import type { Finding, Measure } from '../tests/bench/support/measure.ts';
import { table } from '../tests/bench/support/report.ts';
import { updates } from '../tests/bench/update.ts';
import { buildExtension, CHROME_BUILD } from '../tests/e2e/support/build.ts';

const MEASURES: Measure[] = [
  firstScan,
  pageLoad,
  changes,
  pointer,
  popover,
  search,
  start,
  memory,
  compile,
  updates,
];
const OUTPUT = path.join(import.meta.dirname, '../.output/bench.json');

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    runs: { type: 'string', default: '7' },
    'no-build': { type: 'boolean', default: false },
    // Where they lie beside a checkout of ours.
    upstream: { type: 'string', default: path.join(import.meta.dirname, '../../shared/upstream') },
  },
});

await bench(chosen());

function chosen(): Measure[] {
  const names = MEASURES.map(({ name }) => name);
  const unknown = options.only?.find((name) => !names.includes(name));
  if (unknown) throw new Error(`No measure is called "${unknown}". There are: ${names.join(', ')}`);
  return MEASURES.filter(({ name }) => options.only?.includes(name) ?? true);
}

async function bench(measures: Measure[]): Promise<void> {
  if (!options['no-build']) buildExtension();
  // A copy, so that a build made meanwhile doesn't change what is measured.
  const build = mkdtempSync(path.join(tmpdir(), 'lofp-bench-build-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const findings: Finding[] = [];
  try {
    for (const { name, run } of measures) {
      console.error(`Measuring ${name}`);
      findings.push(...(await run({ runs: Number(options.runs), build, upstream: options.upstream })));
    }
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
  const machine = { cores: cpus().length, load: loadavg()[0], node: process.version };
  mkdirSync(path.dirname(OUTPUT), { recursive: true });
  writeFileSync(
    OUTPUT,
    `${JSON.stringify({ date: new Date().toISOString(), machine, findings }, null, 2)}\n`,
  );
  console.log(table(findings));
}
