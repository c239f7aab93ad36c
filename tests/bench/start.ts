import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Opened, SITE, withBrowsers } from './support/browser.ts';
import { addressOf } from './support/found.ts';
import type { Finding, Measure } from './support/measure.ts';
import { settlingScript } from './support/script.ts';
import { alternate, median, ms, shown } from './support/statistics.ts';

const FRAMES = 50;

interface Manifest {
  content_scripts: { js: string[]; css?: string[] }[];
}

/** Size of the content script, and what starting it costs in each of 50 frames against one that does nothing. */
export const start: Measure = {
  name: 'start',
  async run({ runs, build }) {
    const empty = mkdtempSync(path.join(tmpdir(), 'lofp-bench-empty-'));
    try {
      writeEmpty(empty, build);
      return [sizeOf(build), await perFrame(empty, build, runs)];
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  },
};

const manifestOf = (build: string): Manifest =>
  JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));

/** An extension with the manifest of ours, whose scripts are empty functions. */
function writeEmpty(folder: string, build: string): void {
  const { content_scripts } = manifestOf(build);
  const scripts = content_scripts.map(({ css: _, ...script }) => ({ ...script, js: ['empty.js'] }));
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', content_scripts: scripts };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'empty.js'), '(() => {})();\n');
}

function sizeOf(build: string): Finding {
  const files = manifestOf(build).content_scripts.flatMap(({ js, css = [] }) => [...js, ...css]);
  const sizes = files.map((file) => {
    const bytes = readFileSync(path.join(build, file));
    return { file, bytes: bytes.length, gzip: gzipSync(bytes).length };
  });
  const sum = (of: 'bytes' | 'gzip') => sizes.reduce((all, size) => all + size[of], 0);
  return {
    measure: 'Content script, size',
    result: `${shown(sum('bytes') / 1000)} kB, ${shown(sum('gzip') / 1000)} kB gzip`,
    details: { files: sizes },
  };
}

async function perFrame(empty: string, build: string, runs: number): Promise<Finding> {
  const frame = '<p>A frame of a console.</p>'.replaceAll('"', '&quot;');
  const frames = `<iframe srcdoc="${frame}"></iframe>`.repeat(FRAMES);
  const html = `<!doctype html><meta charset="utf-8"><title>Frames</title><script>${await settlingScript()}</script>${frames}`;
  const load = (browser: Opened) => (run: number) =>
    browser.withPage(addressOf(run, 'frames'), html, async (page, threadTime) => {
      const { settled } = await page.evaluate(() => window.settling);
      const tasks = await threadTime();
      return { settled, tasks, frames: page.frames().length };
    });
  return withBrowsers([empty, build], async (nothing, ours) => {
    const samples = await alternate(runs * 2, { empty: load(nothing), ours: load(ours) });
    const difference = (of: 'settled' | 'tasks') =>
      (median(samples.ours.map((run) => run[of])) - median(samples.empty.map((run) => run[of]))) /
      (FRAMES + 1);
    return {
      measure: `Content script, start a frame against an empty one (${FRAMES} frames in a page of ${new URL(SITE).host})`,
      result: `${ms(difference('tasks'))} of the page's thread, ${ms(difference('settled'))} later settled`,
      found: Math.min(...samples.ours.map((run) => run.frames)),
      expected: FRAMES + 1,
      details: samples,
    };
  });
}
