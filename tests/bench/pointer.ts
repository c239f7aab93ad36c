import { withBrowsers } from './support/browser.ts';
import type { Measure } from './support/measure.ts';
import { pageOfRows } from './support/pages.ts';
import { inPageScript } from './support/script.ts';
import { median, ms } from './support/statistics.ts';

const MARKS = 50_000;
const POINTS = 1000;
const GOAL = 0.1;

/** The ID under the pointer in a page with 50,000 marks: half the points on IDs, half on other text. */
export const pointer: Measure = {
  name: 'pointer',
  run: ({ runs }) =>
    withBrowsers([undefined], async (browser) => {
      const script = await inPageScript();
      const html = pageOfRows('table', MARKS);
      const samples: Awaited<ReturnType<Window['lensBench']['askUnderPointer']>>[] = [];
      for (let run = 0; run < runs; run++)
        samples.push(
          await browser.withPage(`https://pointer-${run}.example/`, html, async (page) => {
            await page.addScriptTag({ content: script });
            return page.evaluate((count) => window.lensBench.askUnderPointer(count), POINTS);
          }),
        );
      const time = median(samples.map(({ mean }) => mean));
      const found = Math.min(...samples.map(({ right }) => right));
      const complete = samples.every(({ marks }) => marks === MARKS);
      return [
        {
          measure: 'ID under the pointer, 50,000 marks, mean of 1,000 points',
          goal: `≤ ${GOAL} ms`,
          result: `${ms(time)}, of it the browser's hit test ${ms(median(samples.map(({ hitTest }) => hitTest)))}`,
          found,
          expected: POINTS,
          pass: time <= GOAL && found === POINTS && complete,
          details: { runs: samples },
        },
      ];
    }),
};
