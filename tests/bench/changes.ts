import type { Page } from '@playwright/test';
import type { Frames } from './in-page/frames.ts';
import { type Opened, withBrowsers } from './support/browser.ts';
import { addressOf, marksInView, waitForTotal } from './support/found.ts';
import type { Bench, Finding, Measure } from './support/measure.ts';
import { pageOfRows } from './support/pages.ts';
import { framesScript } from './support/script.ts';
import { alternate, mean, median, ms, shown } from './support/statistics.ts';

const ROWS = 50_000;
const FRAMES = 120;
const READDED = 2000;
const GOAL = 1.05;
/** A run lasts half a minute; its mean is one of 120 frames already. */
const MOST_RUNS = 3;

/** A host that changes its page of 50,000 IDs in every frame, with the extension and without. */
export const changes: Measure = {
  name: 'changes',
  run: (bench) =>
    withBrowsers([undefined, bench.build], async (plain, lens) => [
      await framesOf('one text edited a frame', edit, plain, lens, bench),
      await framesOf('2,000 rows taken out and put back, by turns', readd, plain, lens, bench),
    ]),
};

const edit = (page: Page) => page.evaluate((count) => window.hostFrames.editOneText(count), FRAMES);
const readd = (page: Page) =>
  page.evaluate(([count, rows]) => window.hostFrames.readdRows(count, rows), [FRAMES, READDED] as const);

async function framesOf(
  what: string,
  change: (page: Page) => Promise<Frames>,
  plain: Opened,
  lens: Opened,
  { runs }: Bench,
): Promise<Finding> {
  const html = pageOfRows('table', ROWS, `<script>${await framesScript()}</script>`);
  const run = (browser: Opened) => (number: number) =>
    browser.withPage(addressOf(number, change.name), html, async (page) => {
      const before = browser === lens ? await waitForTotal(lens, ROWS) : ROWS;
      // What follows a load is over before the clock starts, on both sides.
      await page.waitForTimeout(1500);
      const { frames, total } = await change(page);
      const sample = { mean: mean(frames), median: median(frames), total, frames: frames.length };
      if (browser === plain) return { ...sample, complete: true };
      await page.waitForTimeout(1000);
      const after = await waitForTotal(lens, ROWS);
      const view = await marksInView(page);
      return { ...sample, before, after, view, complete: view.found === view.expected && before === ROWS };
    });
  const samples = await alternate(Math.min(runs, MOST_RUNS), { without: run(plain), with: run(lens) });
  const [without, withLens] = [samples.without, samples.with].map((all) =>
    median(all.map((one) => one.mean)),
  ) as [number, number];
  const totals = [samples.with, samples.without].map((all) => ms(median(all.map(({ total }) => total))));
  const found = Math.min(...samples.with.map((one) => ('after' in one ? one.after : 0)));
  const complete = samples.with.every((one) => one.complete);
  return {
    measure: `50,000 rows, ${what}: mean frame of ${FRAMES}`,
    goal: `≤ ${GOAL} × without`,
    result: `${shown(withLens / without)} × (${ms(withLens)} / ${ms(without)}), in all ${totals.join(' / ')}${complete ? '' : ', marks in view missing'}`,
    found,
    expected: ROWS,
    pass: withLens <= GOAL * without && found === ROWS && complete,
    details: samples,
  };
}
