// npm test: checks, unit tests and end-to-end tests, one after the other, whatever the one before said.
// The last line is "N passed, N failed", added up from the runners' own reports.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

interface Tally {
  passed: number;
  failed: number;
}

/** What is read of Vitest's JSON report. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** What is read of Playwright's JSON report. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  /** Failures outside any test: a file that doesn't load, a global set-up that throws. */
  errors: unknown[];
}

const ROOT = path.join(import.meta.dirname, '..');
const REPORTS = path.join(ROOT, '.output/reports');
const UNIT_REPORT = path.join(REPORTS, 'unit.json');
/** `playwright.config.ts` names the same file. */
const E2E_REPORT = path.join(REPORTS, 'e2e.json');

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const tallies = [check(), unitTests(), endToEndTests()];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed`);

/** Formatting, lint, types and dead code: no tests, so that only their failure counts. */
function check(): Tally {
  const ended = run('Checks', ['--run', 'check']);
  return { passed: 0, failed: ended ? 0 : 1 };
}

function unitTests(): Tally {
  const vitest = binary('vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
  const ended = run('Unit tests', [vitest, 'run', ...reporters]);
  return tally(ended, UNIT_REPORT, (report: VitestReport) => {
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
  });
}

function endToEndTests(): Tally {
  const ended = run('End-to-end tests', [binary('@playwright/test', 'cli.js'), 'test']);
  return tally(ended, E2E_REPORT, ({ stats, errors }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
  }));
}

/** Reads a runner's report. A runner that leaves none, or ends badly without naming a failure, counts as one failure. */
function tally<Report>(ended: boolean, file: string, count: (report: Report) => Tally): Tally {
  if (!existsSync(file)) {
    console.error(`No report in ${path.relative(ROOT, file)}: the runner stopped before it wrote one.`);
    return { passed: 0, failed: 1 };
  }
  const counted = count(JSON.parse(readFileSync(file, 'utf8')));
  return { ...counted, failed: ended ? counted.failed : Math.max(counted.failed, 1) };
}

/** @returns whether the command, run by this Node with its output shown, ended well */
function run(what: string, args: string[]): boolean {
  console.log(`\n── ${what}\n`);
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function binary(name: string, file: string): string {
  return path.join(ROOT, 'node_modules', name, file);
}
