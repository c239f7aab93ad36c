import { test as base, expect, type Page } from '@playwright/test';
import { type Launched, launch } from './launch.ts';
import type { Mark } from './marks.ts';
import { saveSettings } from './settings.ts';

/** The one host that the manifest has. */
export const ORIGIN = 'https://attack.mitre.org';
/** No address of ATT&CK's own: nothing of its site's description holds there. */
export const PAGE_URL = `${ORIGIN}/a-page-of-the-tests`;

interface Worker {
  /** A browser with the shipped build, shared by the tests of one worker. */
  lens: Launched;
}

/** Playwright's `test`, whose `page` has the extension in it, default settings, and a console that stays clean. */
export const test = base.extend<{ page: Page }, Worker>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
    async ({}, use) => {
      const lens = await launch();
      await use(lens);
      await lens.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ lens }, use) => {
    await saveSettings(lens, {});
    const page = await lens.context.newPage();
    const printed: string[] = [];
    page.on('pageerror', (error) => printed.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') printed.push(message.text());
    });
    await use(page);
    expect(printed, 'what pages and content scripts printed').toEqual([]);
    await page.close();
  },
});

/**
 * Opens a small page.
 *
 * @param body its HTML
 * @param others more pages under the same host, such as frames: path → HTML
 */
export async function openPage(page: Page, body: string, others: Record<string, string> = {}): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const html = others[new URL(route.request().url()).pathname] ?? body;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><body>${html}` });
  });
  await page.goto(PAGE_URL);
}

/** Whether the topmost thing at a point of the viewport is the popover; the page sees its host element only. */
export const isPopoverAt = (page: Page, { x, y }: { x: number; y: number }): Promise<boolean> =>
  page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName === 'lofp-lens', [x, y] as const);

/** Counts from now on how often a popover is put into the page's document. @returns how often that was so far */
export async function countOpenings(page: Page): Promise<() => Promise<number>> {
  const openings = await page.evaluateHandle(() => {
    const counted = { times: 0 };
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && node.localName === 'lofp-lens') counted.times++;
    }).observe(document, { childList: true, subtree: true });
    return counted;
  });
  return () => openings.evaluate(({ times }) => times);
}

/**
 * Watches from now on, frame by frame, whether the popover stands right under or over a mark: the open one may go from
 * mark to mark, so counting openings would not tell. @returns whether it ever did so far
 */
export async function watchFor(page: Page, { box }: Mark): Promise<() => Promise<boolean>> {
  const watched = await page.evaluateHandle(({ x, y, height }) => {
    const seen = { there: false };
    const look = () => {
      const popover = document.querySelector('lofp-lens')?.getBoundingClientRect();
      const gap = popover && Math.max(popover.top - (y + height), y - popover.bottom);
      if (popover && gap !== undefined && gap < 20 && Math.abs(popover.left - x) < 20) seen.there = true;
      requestAnimationFrame(look);
    };
    look();
    return seen;
  }, box);
  return () => watched.evaluate(({ there }) => there);
}
