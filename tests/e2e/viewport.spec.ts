import { expect, type Page, test } from '@playwright/test';
import { expectStatedMarks, type Served, serve, withPage } from './fixture-pages.ts';
import { type Launched, launch } from './support/launch.ts';

const ROW = 20;
const VIEWPORT = { width: 1000, height: 600 };
/** Rows in the viewport and one viewport above and below it. */
const NEAR = (3 * VIEWPORT.height) / ROW;
/** What a text node more at an edge, and one that just scrolled out, may add. */
const SLACK = 20;

/** 5,000 rows, each with an ID. */
const TABLE: Served = {
  body: `<!doctype html><style>p { margin: 0; height: ${ROW}px }</style><main></main><script>
    document.querySelector('main').innerHTML = Array.from({ length: 5000 }, (_, i) =>
      '<p data-marks="T1059.00' + (i % 8 + 1) + '">T1059.00' + (i % 8 + 1) + '</p>').join('')</script>`,
};

/** A log of 10 MB in one text node: 100,000 lines, an ID in every tenth. */
const LOG: Served = {
  body: `<!doctype html><style>pre { margin: 0; font: 12px/${ROW}px monospace }</style><pre></pre><script>
    document.querySelector('pre').textContent = Array.from({ length: 100_000 }, (_, i) =>
      ('line ' + i + (i % 10 ? ' ' : ' T1021.002 ')).padEnd(104, 'x ')).join('\\n')</script>`,
};

// Large pages on a busy machine take their time.
test.describe.configure({ timeout: 60_000 });

let browser: Launched;
test.beforeAll(async () => {
  browser = await launch(undefined, { viewport: VIEWPORT });
  await serve(browser.context, { 'table.html': TABLE, 'log.html': LOG });
});
test.afterAll(() => browser.close());

const registered = (page: Page) =>
  page.evaluate(() =>
    ['lofp-technique', 'lofp-technique-empty'].reduce(
      (sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0),
      0,
    ),
  );
const scrollTo = (page: Page, top: number) =>
  page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);

test('of a table of 5,000 rows, only those near the viewport are registered, wherever it is scrolled', () =>
  withPage(browser.context, 'table.html', async (page) => {
    for (const row of [0, 700, 2500, 2510, 4990, 60]) {
      await scrollTo(page, row * ROW);
      await expectStatedMarks(page);
      expect(await registered(page)).toBeLessThanOrEqual(NEAR + SLACK);
    }
  }));

test.describe('marks follow a scroll, though it changes nothing in the page', () => {
  /** Frames until every row in view is marked; far fewer than the second after which the page is looked at anyway. */
  const PROMPT = 24;
  /** All but the two slowest: a machine that does something else meanwhile proves nothing. */
  const asARule = (counts: number[]) => counts.toSorted((a, b) => a - b).at(-3);
  const TOPS = [2000, 9000, 15_000, 4000, 11_000, 0, 7000, 13_000];

  test('of the page', () =>
    withPage(browser.context, 'table.html', async (page) => {
      await expectStatedMarks(page);
      const counts = [];
      for (const top of TOPS) counts.push(await page.evaluate(framesUntilMarked, { top }));
      expect(asARule(counts), `frames: ${counts}`).toBeLessThan(PROMPT);
    }));

  for (const where of ['plain', 'closed'] as const)
    test(`of a ${where} scroller in it`, () =>
      withPage(browser.context, 'live/inner-scroller.html', async (page) => {
        await expectStatedMarks(page);
        const counts = [];
        for (const top of TOPS) counts.push(await page.evaluate(framesUntilMarked, { top, where }));
        expect(asARule(counts), `frames: ${counts}`).toBeLessThan(PROMPT);
      }));
});

/** Runs in the page: scrolls, and counts frames until each paragraph in sight of the scroller is marked. */
async function framesUntilMarked({
  top,
  where,
}: {
  top: number;
  where?: 'plain' | 'closed';
}): Promise<number> {
  const scroller =
    where === 'plain'
      ? document.querySelector('#plain')
      : where === 'closed'
        ? window.closedRoots?.[0]?.firstElementChild
        : document.scrollingElement;
  if (!scroller) throw new Error(`There is no ${where} scroller.`);
  scroller.scrollTo({ top, behavior: 'instant' });
  const height = scroller.clientHeight;
  const above = where ? scroller.getBoundingClientRect().top : 0;
  const rows = [...scroller.querySelectorAll('p')].filter((row) => {
    const middle = row.getBoundingClientRect().top + 10 - above;
    return middle > 0 && middle < height;
  });
  for (let count = 0; ; count++) {
    const marked = new Set(
      [...CSS.highlights].flatMap(([, all]) => [...all].map((range) => range.startContainer)),
    );
    if (rows.every(({ firstChild }) => firstChild && marked.has(firstChild))) return count;
    await new Promise(requestAnimationFrame);
  }
}

test('of 10 MB in one text node, the lines in view are marked, and only those near it are registered', () =>
  withPage(browser.context, 'log.html', async (page) => {
    for (const line of [0, 50_000, 99_900, 7]) {
      await scrollTo(page, line * ROW);
      await expect
        .poll(() => page.evaluate(missingInView, ROW), {
          message: `IDs around line ${line}`,
          timeout: 20_000,
        })
        .toEqual([]);
      expect(await registered(page)).toBeLessThanOrEqual(NEAR / 10 + SLACK);
    }
    // A log that grows: the whole text node is another one.
    await page.evaluate(() => {
      const text = document.querySelector('pre')?.firstChild as Text;
      text.appendData('\nT1021.002');
    });
    await expect.poll(() => page.evaluate(missingInView, ROW), { timeout: 20_000 }).toEqual([]);
    expect(await registered(page)).toBeLessThanOrEqual(NEAR / 10 + SLACK);
  }));

/** Runs in the page: the lines in view that hold an ID and have no mark. */
function missingInView(row: number): number[] {
  const text = document.querySelector('pre')?.firstChild as Text;
  const marked = new Set(
    [...CSS.highlights].flatMap(([, ranges]) =>
      [...ranges].map(({ startOffset }) => Math.round((startOffset - 8) / 105)),
    ),
  );
  const first = Math.ceil(scrollY / row);
  const lines = Array.from({ length: Math.floor(innerHeight / row) }, (_, i) => first + i);
  return lines.filter((line) => line % 10 === 0 && line * 105 < text.length && !marked.has(line));
}
