import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { RULES, TASK_CAUSE, TASK_RULE, zipArchiveOf } from './support/archives.ts';
import { launchFirefox } from './support/firefox.ts';

/** What the extension's own pages hold; Firefox publishes no types. */
declare const browser: { storage: { local: { set(values: object): Promise<void> } } };

const HTML = `<!doctype html><title>Alerts</title>
  <body style="margin: 40px; font: 16px sans-serif"><p>Rule fired: <b id="id">T1021.002</b>, and T1025 beside it.</p>`;

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
        ['lofp-technique-empty', 'T1025'],
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

test('in Firefox an archive is compiled, and reader and search know its rules', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'lofp-firefox-'));
  const archive = path.join(folder, 'sigma-master.zip');
  writeFileSync(archive, await zipArchiveOf('sigma'));
  const firefox = await launchFirefox(HTML);
  try {
    const options = await firefox.openExtensionPage('options.html');
    const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');
    const input = await options.waitForSelector('input[aria-label="Import file: Sigma"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(archive);
    await expect.poll(() => textOf(options), { timeout: 30_000 }).toContain(`${RULES.sigma} rules`);

    const reader = await firefox.openExtensionPage('reader.html#T1029');
    await expect.poll(() => textOf(reader)).toContain(TASK_CAUSE);
    await reader.type('.search input', 'nightly task');
    await expect.poll(() => textOf(reader)).toContain(TASK_RULE.title);

    await options.bringToFront();
    await (await options.waitForSelector('::-p-xpath(//button[. = "Back to the bundled catalog"])'))?.click();
    await expect.poll(() => textOf(options)).not.toContain(`${RULES.sigma} rules, `);
    await expect.poll(() => textOf(reader)).not.toContain(TASK_CAUSE);
  } finally {
    await firefox.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
