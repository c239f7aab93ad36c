import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { UPSTREAMS } from '../../lib/compile/upstream.ts';
import type { Finding, Measure } from './support/measure.ts';
import { median, shown } from './support/statistics.ts';

const ROOT = path.join(import.meta.dirname, '../..');
/** Rules that the three archives of 2026 hold at least. */
const RULES = 7650;

interface Run {
  seconds: number;
  peakMb: number;
  output: string;
}

/** Compiling the three public archives on the command line, against unpacking and parsing them alone. */
export const compile: Measure = {
  name: 'compile',
  async run({ runs, upstream }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'lofp-bench-compile-'));
    try {
      const out = path.join(folder, 'catalog.json');
      const archives = UPSTREAMS.map(
        ({ source, archive }) => [source, path.join(upstream, archive)] as const,
      );
      const absent = archives.map(([, file]) => file).filter((file) => !existsSync(file));
      if (absent.length > 0) return [withoutArchives('Compiling the public archives', absent)];
      const flags = archives.flatMap(([source, file]) => [`--${source}`, file]);
      const compiled: Run[] = [];
      const limit: Run[] = [];
      for (let run = 0; run < runs; run++) {
        compiled.push(await measured('scripts/catalog.ts', ['compile', ...flags, '--out', out]));
        const inputs = archives.map(([source, file]) => `${source}=${file}`);
        limit.push(await measured('tests/bench/in-node/unpack-and-parse.ts', inputs));
      }
      return [...findings(compiled, limit), sizeOf(out)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What a measure on the real archives says where they are not. */
export const withoutArchives = (measure: string, absent: readonly string[]): Finding => ({
  measure,
  goal: 'the three archives',
  result: `not measured: there is no ${absent.join(', ')}. Download them (data/README.md) and pass --upstream FOLDER`,
  pass: false,
  details: {},
});

async function measured(script: string, parameters: string[]): Promise<Run> {
  const before = performance.now();
  const watch = path.join(ROOT, 'tests/bench/in-node/at-exit.ts');
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--import', watch, path.join(ROOT, script), ...parameters],
    { cwd: ROOT, maxBuffer: 64_000_000 },
  );
  const seconds = (performance.now() - before) / 1000;
  const [, kilobytes = ''] = /peak (\d+) kB/.exec(stderr) ?? [];
  return { seconds, peakMb: Number(kilobytes) / 1000, output: stdout };
}

function findings(compiled: readonly Run[], limit: readonly Run[]): Finding[] {
  const seconds = median(compiled.map((run) => run.seconds));
  const least = median(limit.map((run) => run.seconds));
  const peak = Math.max(...compiled.map(({ peakMb }) => peakMb));
  return [
    {
      measure: 'Compile of the three archives, command line',
      goal: '≤ 10 s',
      result: `${shown(seconds)} s; unpacking and parsing alone ${shown(least)} s (${shown(seconds / least)} ×)`,
      pass: seconds <= 10,
      details: { compiled: compiled.map((run) => run.seconds), limit: limit.map((run) => run.seconds) },
    },
    {
      measure: 'The same, most memory that the process held',
      goal: '≤ 400 MB',
      result: `${shown(peak)} MB`,
      pass: peak <= 400,
      details: { peakMb: compiled.map(({ peakMb }) => peakMb) },
    },
  ];
}

function sizeOf(file: string): Finding {
  const bytes = readFileSync(file);
  const gzip = gzipSync(bytes).length;
  const { rules, notes } = JSON.parse(bytes.toString()) as { rules: unknown[]; notes: unknown[] };
  return {
    measure: `Compiled catalog, ${notes.length.toLocaleString('en')} notes`,
    goal: '≤ 4 MB gzipped',
    result: `${shown(gzip / 1e6)} MB gzipped, ${shown(bytes.length / 1e6)} MB`,
    found: rules.length,
    expected: RULES,
    pass: gzip <= 4e6 && rules.length >= RULES,
    details: { bytes: bytes.length, gzip },
  };
}
