import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox } from './support/firefox.ts';

/** What the extension's own pages hold; Firefox publishes no types. */
declare const browser: { storage: { local: { set(values: object): Promise<void> } } };

const HTML = `<!doctype html><title>Alerts</title>
  <body style="margin: 40px; font: 16px sans-serif"><p>Rule fired: <b id="id">T1021.002</b>, and T1006 beside it.</p>`;

/** The marks of a page: highlight name → texts. */
const marks = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map(({ startContainer, startOffset, endOffset }) => [
        name,
        startContainer.textContent?.slice(startOffset, endOffset),
      ]),
    ),
  );

/** What stands under a point: our element shows nothing of its inside to the page. */
const elementAt = (page: Page, x: number, y: number) =>
  page.evaluate((x, y) => document.elementFromPoint(x, y)?.localName, x, y);

test('in Firefox a site that is enabled is marked at once, and its popover opens and closes', async () => {
  test.setTimeout(120_000);
  const firefox = await launchFirefox(HTML);
  try {
    const page = await firefox.open(`${firefox.origin}/alerts`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    expect(await marks(page)).toEqual([]);

    const options = await firefox.openExtensionPage('options.html');
    await options.evaluate(async (origin) => {
      // A site that was enabled once, and whose permission was withdrawn in the browser.
      await browser.storage.local.set({
        settings: { sites: { [origin]: {} } },
      });
    }, firefox.origin);
    const enable = await options.waitForSelector('::-p-xpath(//button[. = "Enable again"])');
    await enable?.click();

    await page.bringToFront();
    await expect
      .poll(() => marks(page))
      .toEqual([
        ['lofp-technique', 'T1021.002'],
        ['lofp-technique-empty', 'T1006'],
      ]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    const box = await (await page.$('#id'))?.boundingBox();
    if (!box) throw new Error('The ID has no box.');
    await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 4 });
    await expect.poll(() => elementAt(page, box.x + 30, box.y + box.height + 40)).toBe('lofp-lens');
    expect(await elementAt(page, box.x + 20, box.y + box.height / 2)).toBe('b');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  } finally {
    await firefox.close();
  }
});
