import type { Page } from '@playwright/test';
import { type Opened, withBrowsers } from './support/browser.ts';
import type { Bench, Finding, Measure } from './support/measure.ts';
import { pageOfRows, type Shape } from './support/pages.ts';
import { inPageScript } from './support/script.ts';
import { alternate, median, ms, shown, worst } from './support/statistics.ts';

/** So many rows, each with an ID and another text node. */
const ROWS = 50_000;

/**
 * The first scan of 100,000 text nodes with 50,000 IDs, layout done. Each run has a page and a process of its own
 * (a site of its own), so that all are cold.
 */
export const firstScan: Measure = {
  name: 'first-scan',
  run: (bench) =>
    withBrowsers([undefined], async (browser) => [
      ...(await scanOf('table', browser, bench)),
      ...(await scanOf('lines', browser, bench)),
    ]),
};

async function scanOf(shape: Shape, browser: Opened, { runs }: Bench): Promise<Finding[]> {
  const html = pageOfRows(shape, ROWS);
  const script = await inPageScript();
  let site = 0;
  const fresh =
    <Sample>(scan: (page: Page) => Promise<Sample>) =>
    () =>
      browser.withPage(`https://${shape}-${site++}.example/`, html, async (page) => {
        await page.addScriptTag({ content: script });
        // Layout, paint and what the browser does after them are over before the clock starts.
        await page.waitForTimeout(500);
        return scan(page);
      });

  const others = await alternate(runs, {
    baseline: fresh((page) => page.evaluate(() => window.lensBench.bareWalk())),
    naive: fresh((page) => page.evaluate(() => window.lensBench.naiveWrap())),
    markJs: fresh((page) => page.evaluate(() => window.lensBench.markJs())),
  });
  const ours = await alternate(runs, {
    baseline: fresh((page) => page.evaluate(() => window.lensBench.bareWalk())),
    scan: fresh((page) => page.evaluate(() => window.lensBench.ourScan({ marks: false }))),
    painted: fresh((page) => page.evaluate(() => window.lensBench.ourScan({ marks: true }))),
  });

  const baseline = median([...others.baseline, ...ours.baseline].map(({ total }) => total));
  const total = median(ours.scan.map((run) => run.total));
  const longest = worst([...ours.scan, ...ours.painted].map((run) => run.longest));
  const found = Math.min(...[...ours.scan, ...ours.painted].map(({ marks }) => marks));
  const counts = { found, expected: ROWS };
  const compared = (name: 'naive' | 'markJs'): Finding => {
    const other = median(others[name].map((run) => run.total));
    return {
      measure: `First scan (${shape}) against ${name === 'naive' ? 'a naive wrapper' : 'mark.js'}`,
      goal: 'ours is faster',
      result: `${ms(total)} / ${ms(other)}`,
      ...counts,
      pass: total < other && found === ROWS,
      details: { runs: others[name] },
    };
  };
  return [
    {
      measure: `First scan, 100,000 text nodes (${shape}), against the bare walk`,
      goal: '≤ 2 × the walk',
      result: `${shown(total / baseline)} × (${ms(total)} / ${ms(baseline)})`,
      ...counts,
      pass: total <= 2 * baseline && found === ROWS,
      details: { baseline: others.baseline.concat(ours.baseline), ours: ours.scan },
    },
    {
      measure: `First scan (${shape}), longest slice of all runs`,
      goal: '≤ 16 ms',
      result: `${ms(longest)}, median run ${ms(median(ours.scan.map((run) => run.longest)))}`,
      ...counts,
      pass: longest <= 16 && found === ROWS,
      details: {},
    },
    {
      measure: `First scan (${shape}) with choosing and painting the marks, time in slices`,
      result: `${ms(median(ours.painted.map((run) => run.busy)))}, scan alone ${ms(median(ours.scan.map((run) => run.busy)))}`,
      ...counts,
      details: { runs: ours.painted },
    },
    compared('markJs'),
    compared('naive'),
  ];
}
