import { type Opened, withBrowsers } from './support/browser.ts';
import { addressOf, waitForTotal } from './support/found.ts';
import type { Measure } from './support/measure.ts';
import { pageOfRows } from './support/pages.ts';
import { alternate, median, shown } from './support/statistics.ts';

const MARKS = 50_000;

/** The JavaScript heap of a page's process with 50,000 marks, garbage collected, with the extension and without. */
export const memory: Measure = {
  name: 'memory',
  run: ({ runs, build }) =>
    withBrowsers([undefined, build], async (plain, lens) => {
      const html = pageOfRows('table', MARKS);
      const heap = (browser: Opened) => (run: number) =>
        browser.withPage(addressOf(run, 'memory'), html, async (page) => {
          const total = browser === lens ? await waitForTotal(lens, MARKS) : MARKS;
          const session = await page.context().newCDPSession(page);
          await session.send('Performance.enable');
          for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
          const { metrics } = await session.send('Performance.getMetrics');
          const used = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
          return { mb: used / 1e6, total };
        });
      const samples = await alternate(Math.min(runs, 3), { without: heap(plain), with: heap(lens) });
      const [without, withLens] = [samples.without, samples.with].map((all) =>
        median(all.map(({ mb }) => mb)),
      ) as [number, number];
      return [
        {
          measure: 'JavaScript heap of a page with 50,000 marks',
          result: `+ ${shown(withLens - without)} MB (${shown(withLens)} / ${shown(without)})`,
          found: Math.min(...samples.with.map(({ total }) => total)),
          expected: MARKS,
          details: samples,
        },
      ];
    }),
};
