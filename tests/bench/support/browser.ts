import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { findChromium } from '../../../scripts/browsers.js';

/** A browser for measuring, with or without an extension, in a profile of its own. */
export interface Opened {
  context: BrowserContext;
  /**
   * Opens a fresh page at an address that `html` answers, uses it and closes it.
   * @param use `threadTime` tells how long the page's thread has been busy since the navigation began, in ms
   */
  withPage<Result>(
    url: string,
    html: string,
    use: (page: Page, threadTime: () => Promise<number>) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** The site on which the extension runs without being asked; its pages are answered by the bench itself. */
export const SITE = 'https://attack.mitre.org';

/**
 * Starts Chromium as the end-to-end tests do.
 * @param extension folder of an unpacked extension; none when left out
 */
export async function openBrowser(extension?: string): Promise<Opened> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium. Run: node scripts/setup.js');
  const profile = mkdtempSync(path.join(tmpdir(), 'lofp-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    args: [
      '--disable-quic',
      '--disable-sync',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  return {
    context,
    async withPage(url, html, use) {
      const page = await context.newPage();
      try {
        await page.route('**/*', (route) =>
          route.request().url() === url
            ? route.fulfill({ contentType: 'text/html', body: html })
            : route.fulfill({ status: 404, contentType: 'text/plain', body: '' }),
        );
        const session = await context.newCDPSession(page);
        await session.send('Performance.enable');
        await page.goto(url);
        return await use(page, async () => {
          const { metrics } = await session.send('Performance.getMetrics');
          return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
        });
      } finally {
        await page.close();
      }
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The extension's background, running: its first start is waited for, or that of the one that followed. */
export async function workerOf({ context }: Opened): Promise<Worker> {
  return (
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }))
  );
}

/** Opens browsers, uses them and closes them, whatever happened. */
export async function withBrowsers<Result>(
  extensions: (string | undefined)[],
  use: (...browsers: Opened[]) => Promise<Result>,
): Promise<Result> {
  const browsers: Opened[] = [];
  try {
    for (const extension of extensions) browsers.push(await openBrowser(extension));
    return await use(...browsers);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
