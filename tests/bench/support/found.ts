import type { Page } from '@playwright/test';
import { type Opened, SITE, workerOf } from './browser.ts';

/** The parts of `chrome` that the extension's background holds; no types are published for Playwright's worker. */
declare const chrome: {
  storage: {
    session: { get(keys: null): Promise<Record<string, unknown>> };
    local: { set(values: Record<string, unknown>): Promise<void> };
  };
  tabs: { query(what: { active: boolean }): Promise<{ id?: number }[]> };
};

/** The marks that the extension reported last, all techniques of all frames of the newest tab added up. */
export async function reportedTotal(browser: Opened): Promise<number> {
  const worker = await workerOf(browser);
  return worker.evaluate(async () => {
    const all = Object.entries(await chrome.storage.session.get(null)).filter(([key]) =>
      key.startsWith('found:'),
    );
    const newest = Math.max(...all.map(([key]) => Number(key.split(':')[1])));
    const frames = all.filter(([key]) => key.startsWith(`found:${newest}:`));
    return frames
      .flatMap(([, report]) => Object.values((report as { techniques: Record<string, number> }).techniques))
      .reduce((sum, times) => sum + times, 0);
  });
}

/** Waits until the extension has reported so many marks; what it has reported by then, at last, if it never does. */
export async function waitForTotal(browser: Opened, expected: number): Promise<number> {
  for (let tries = 0; ; tries++) {
    const total = await reportedTotal(browser);
    if (total === expected || tries >= 40) return total;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Changes the extension's settings, from its own background. */
export async function setSettings(browser: Opened, settings: Record<string, unknown>): Promise<void> {
  const worker = await workerOf(browser);
  await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
}

/** Of the IDs that stand in the viewport, how many are registered as marks, and how many there are. */
export function marksInView(page: Page): Promise<{ found: number; expected: number }> {
  return page.evaluate(() => {
    const registered = new Set(
      ['lofp-technique', 'lofp-technique-empty'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map(({ startContainer }) => startContainer),
      ),
    );
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let [found, expected] = [0, 0];
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      const box = text.parentElement?.getBoundingClientRect();
      if (!box || box.bottom <= 0 || !/^T\d{4}/.test(text.data)) continue;
      if (box.top >= innerHeight) break;
      expected++;
      if (registered.has(text)) found++;
    }
    return { found, expected };
  });
}

/** An address of the site for one run. */
export const addressOf = (run: number, what: string): string => `${SITE}/bench/${what}/${run}`;
