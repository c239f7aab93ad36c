import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { judge } from './judge.ts';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** Where fixtures are served: a host that the manifest names, under an address that ATT&CK's site doesn't have. */
export const ORIGIN = 'https://attack.mitre.org';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
};

/** A host on which the extension was never enabled. */
export const ELSEWHERE = 'https://elsewhere.example';

/** The fixtures of a folder, by file name. */
export const fixturesIn = (folder = ''): string[] =>
  readdirSync(path.join(PAGES, folder))
    .filter((name) => path.extname(name) in TYPES)
    .map((name) => path.join(folder, name));

/** A page that is no file: made by a test, or served in its own way. */
export interface Served {
  body: string;
  headers?: Record<string, string>;
}

/** Serves the fixtures and the pages given, on every host; nothing else is reachable. */
export async function serve(context: BrowserContext, pages: Record<string, Served> = {}): Promise<void> {
  await context.route('https://*/**', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const page = pages[name];
    const type = TYPES[path.extname(name)];
    if (page) await route.fulfill({ contentType: TYPES['.html'] ?? '', ...page });
    else if (type && existsSync(path.join(PAGES, name)))
      await route.fulfill({ contentType: type, body: readFileSync(path.join(PAGES, name)) });
    else await route.abort();
  });
}

/** Opens a fixture in a tab of its own, for the time of `use`. */
export async function withPage(
  context: BrowserContext,
  name: string,
  use: (page: Page) => Promise<void>,
  origin = ORIGIN,
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.goto(`${origin}/${name}`);
    await use(page);
  } finally {
    await page.close();
  }
}

/** Lets the page live on for some frames. */
export const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame);
  }, count);

/**
 * What is wrong with a page's marks, as `judge` says.
 * @param apart looks from a world of its own, where nothing that the page redefined is met
 */
export async function problemsOf(page: Page, { apart = false } = {}): Promise<string[]> {
  if (!apart) return page.evaluate(judge);
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${judge})()`,
      contextId: world.executionContextId,
      returnByValue: true,
    });
    return result.value ?? [`not judged: ${result.description}`];
  } finally {
    await session.detach();
  }
}

const SOON = { timeout: 10_000, intervals: [50, 100, 200] };

/** Waits until a page has the marks that it states, and sees that it keeps them. */
export async function expectStatedMarks(page: Page, where = { apart: false }): Promise<void> {
  await expect.poll(() => problemsOf(page, where), SOON).toEqual([]);
  await frames(page, 10);
  expect(await problemsOf(page, where)).toEqual([]);
}

/** Most places at which a tall page is looked at. */
const STOPS = 12;

/** Scrolls to a page's end and looks at its marks at every stop. */
export async function scrollThrough(page: Page, look: () => Promise<void>): Promise<void> {
  await look();
  const scroll = () =>
    page.evaluate((stops) => {
      const before = scrollY;
      const { scrollHeight } = document.documentElement;
      scrollBy({ top: Math.max(innerHeight * 0.9, scrollHeight / stops), behavior: 'instant' });
      return scrollY > before;
    }, STOPS);
  while (await scroll()) await look();
}
