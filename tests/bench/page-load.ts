import { type Opened, withBrowsers } from './support/browser.ts';
import { addressOf, marksInView, waitForTotal } from './support/found.ts';
import type { Bench, Finding, Measure } from './support/measure.ts';
import { pageOfRows, type Shape } from './support/pages.ts';
import { settlingScript } from './support/script.ts';
import { alternate, median, ms, shown } from './support/statistics.ts';

const ROWS = 50_000;
const GOAL = 1.15;

/** Loading a page with 50,000 IDs until it is painted and settled, layout and all, with the extension and without. */
export const pageLoad: Measure = {
  name: 'page-load',
  run: (bench) =>
    withBrowsers([undefined, bench.build], async (plain, lens) => [
      await loadOf('table', plain, lens, bench),
      await loadOf('lines', plain, lens, bench),
    ]),
};

async function loadOf(shape: Shape, plain: Opened, lens: Opened, { runs }: Bench): Promise<Finding> {
  const html = pageOfRows(shape, ROWS, `<script>${await settlingScript()}</script>`);
  const load = (browser: Opened) => (run: number) =>
    browser.withPage(addressOf(run, shape), html, async (page, threadTime) => {
      const settled = await page.evaluate(() => window.settling);
      const tasks = await threadTime();
      if (browser === plain) return { ...settled, tasks };
      const total = await waitForTotal(browser, ROWS);
      return { ...settled, tasks, total, view: await marksInView(page) };
    });
  const samples = await alternate(runs, { without: load(plain), with: load(lens) });
  const [without, withLens] = [samples.without, samples.with].map((all) =>
    median(all.map(({ settled }) => settled)),
  ) as [number, number];
  const found = Math.min(...samples.with.map((run) => ('total' in run ? run.total : 0)));
  const complete = samples.with.every((run) => 'view' in run && run.view.found === run.view.expected);
  return {
    measure: `Load of a page with 50,000 IDs (${shape}), first byte to painted and settled`,
    goal: `≤ ${GOAL} × without`,
    result: `${shown(withLens / without)} × (${ms(withLens)} / ${ms(without)})${complete ? '' : ', marks in view missing'}`,
    found,
    expected: ROWS,
    pass: withLens <= GOAL * without && found === ROWS && complete,
    details: samples,
  };
}
