import { expect, test } from '@playwright/test';
import { expectStatedMarks, fixturesIn, frames, scrollThrough, serve, withPage } from './fixture-pages.ts';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { type Launched, launch } from './support/launch.ts';

// Large pages on a busy machine take their time.
test.describe.configure({ timeout: 60_000 });

let browser: Launched;
test.beforeAll(async () => {
  browser = await launch();
  await serve(browser.context);
});
test.afterAll(() => browser.close());

test.describe('a page has the marks that it states, and no others', () => {
  for (const name of fixturesIn().filter((name) => name !== 'disarm.html'))
    test(name, () =>
      withPage(browser.context, name, (page) => scrollThrough(page, () => expectStatedMarks(page))),
    );

  test('disarm.html', () =>
    withPage(browser.context, 'disarm.html', async (page) => {
      // It has no mark to wait for: a page that was opened after it has.
      await withPage(browser.context, 'spellings.html', expectStatedMarks);
      await page.bringToFront();
      await expectStatedMarks(page);
    }));
});

test.describe('a page that changes has the marks of what it became', () => {
  for (const name of fixturesIn('live'))
    test(name, () =>
      withPage(browser.context, name, async (page) => {
        await expectStatedMarks(page);
        await page.evaluate(() => window.run?.());
        await scrollThrough(page, () => expectStatedMarks(page));
      }),
    );

  test('and no frame of a live ticker shows a mark on the wrong letters', () =>
    withPage(browser.context, 'live/ticker.html', async (page) => {
      await expectStatedMarks(page);
      const wrong = await page.evaluate(async () => {
        const seen: string[] = [];
        let running = true;
        const look = () => {
          for (const name of ['lofp-technique', 'lofp-technique-empty'])
            for (const { startContainer, startOffset, endOffset } of CSS.highlights.get(name) ?? []) {
              const letters = startContainer.textContent?.slice(startOffset, endOffset) ?? '';
              if (!/^T\d{4}(\.\d{3})?$/.test(letters)) seen.push(letters);
            }
          if (running) requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        await window.run?.();
        running = false;
        return seen;
      });
      expect(wrong).toEqual([]);
    }));
});

test('a cell that says only .002 opens the notes of its row', () =>
  withPage(browser.context, 'dot-cells-bare.html', async (page) => {
    await frames(page, 20);
    const cells = page.locator('[data-marks]').filter({ hasText: /^\s*\.\d{3}\s*$/ });
    const expected = await cells.evaluateAll((found) => found.map((cell) => cell.getAttribute('data-marks')));
    expect(expected.length).toBeGreaterThan(3);
    for (const [at, technique] of expected.entries()) {
      await page.mouse.move(0, 0);
      await waitForNoPopover(page);
      // The text, not the middle of its cell.
      await cells.nth(at).hover({ position: { x: 12, y: 8 } });
      expect((await waitForPopover(page)).name).toMatch(new RegExp(`^${technique} `));
    }
  }));
