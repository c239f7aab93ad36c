import { expect, type Page } from '@playwright/test';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { waitFor } from './support/inside.ts';
import { hover, type Mark, marks, waitForMark } from './support/marks.ts';
import { isPopoverAt, openPage, test } from './support/pages.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';

/** Waits until the popover is open, all of it in the viewport; its notes have come. */
async function waitUntilInView(page: Page): Promise<{ y: number; height: number }> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await waitFor(page, 'button', 'Copy cause 1');
  const { box } = await waitForPopover(page, SMB);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  return box;
}

const middle = ({ box }: Mark) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

const corner = (style: string) => `<b style="position: fixed; ${style}">T1021.002</b>`;
const CORNERS = {
  'top left': corner('top: 0; left: 0'),
  'top right': corner('top: 0; right: 0'),
  'bottom left': corner('bottom: 0; left: 0'),
  'bottom right': corner('bottom: 0; right: 0'),
  middle: corner('top: 50%; left: 50%'),
};
const VIEWPORTS = [
  { width: 1280, height: 800 },
  { width: 640, height: 480 },
  { width: 320, height: 480 },
];

for (const viewport of VIEWPORTS) {
  for (const [where, html] of Object.entries(CORNERS)) {
    test(`at ${viewport.width}×${viewport.height} it shows whole beside a mark: ${where}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await openPage(page, html);
      const mark = await waitForMark(page, 'T1021.002');
      await hover(page, mark);
      await waitUntilInView(page);
      expect(await isPopoverAt(page, middle(mark)), 'the mark is covered').toBe(false);
    });
  }
}

test('covers neither line of an ID that wraps, whichever the pointer is on', async ({ page }) => {
  // Breaks after the dot: T1021. / 002
  await openPage(page, '<p style="margin: 40px; width: 52px; font: 16px/1 monospace">T1021.<wbr>002</p>');
  await waitForMark(page, 'T1021.002');
  const lines = await page.evaluate(() => {
    const live = document.createRange();
    live.selectNodeContents(document.querySelector('p') as Element);
    const drawn = [...live.getClientRects()].filter(({ width }) => width > 0);
    return drawn.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  });
  expect(lines).toHaveLength(2);
  for (const { x, y } of lines) {
    await page.mouse.move(x, y, { steps: 3 });
    await waitForPopover(page, SMB);
    for (const line of lines) expect(await isPopoverAt(page, line)).toBe(false);
    await page.mouse.move(1200, 700, { steps: 3 });
    await waitForNoPopover(page);
  }
});

test('in a data grid the whole row stays clear, whose buttons show on hover', async ({ page }) => {
  await openPage(
    page,
    `<div role="grid" style="margin: 100px"><div role="row" style="padding: 30px; position: relative">
      <span role="gridcell">T1021.002</span><button style="position: absolute; top: 0; left: 40px">Filter</button>
      <button style="position: absolute; bottom: 0; left: 40px">Out</button></div></div>`,
  );
  await hover(page, await waitForMark(page, 'T1021.002'));
  const { box } = await waitForPopover(page, SMB);
  const row = await page.getByRole('row').boundingBox();
  expect(box.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0));
});

test('follows its mark when the page scrolls', async ({ page }) => {
  await openPage(page, '<p style="margin-top: 300px">T1021.002</p><div style="height: 3000px"></div>');
  await hover(page, await waitForMark(page, 'T1021.002'));
  const before = await waitUntilInView(page);
  // Inside, so that it stays although its mark goes away from under the pointer.
  await page.mouse.move(100, before.y + before.height - 10, { steps: 4 });
  await page.evaluate(() => scrollBy(0, 120));
  await expect.poll(async () => (await waitForPopover(page)).box.y).toBeCloseTo(before.y - 120, 0);
});

test('stays whole in view when the window is made smaller', async ({ page }) => {
  await openPage(page, '<p style="padding-left: 200px">T1021.002</p>');
  await hover(page, await waitForMark(page, 'T1021.002'));
  const { box } = await waitForPopover(page, SMB);
  await page.mouse.move(box.x + 20, box.y + 20, { steps: 4 });
  await page.setViewportSize({ width: 500, height: 400 });
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await waitForPopover(page)).box;
      return { right: x + width <= 500, bottom: y + height <= 400 };
    })
    .toEqual({ right: true, bottom: true });
});

const SCROLLERS = {
  'the page': `<p>T1021.002</p><div style="height: 3000px"></div>`,
  'a part of the page': `<div style="margin-top: 300px; height: 60px; width: 300px; overflow: auto">
    <p>T1021.002</p><div style="height: 3000px"></div></div>`,
};
for (const [what, html] of Object.entries(SCROLLERS)) {
  test(`closes when its mark is scrolled away with ${what}, though the pointer is inside`, async ({
    page,
  }) => {
    await openPage(page, html);
    await hover(page, await waitForMark(page, 'T1021.002'));
    const { box } = await waitForPopover(page, SMB);
    await page.mouse.move(box.x + 100, box.y + box.height - 10, { steps: 4 });
    await page.evaluate(() => {
      for (const scroller of [document.documentElement, ...document.querySelectorAll('div')])
        scroller.scrollTop = 150;
    });
    await waitForNoPopover(page);
    expect(await marks(page)).toHaveLength(1);
  });
}
