import { browser } from 'wxt/browser';
import { toPage } from './messages.ts';
import { ALWAYS_ON, grantedPatterns, patternOf } from './permissions.ts';

const ID = 'overlay';
const SCRIPT = '/content-scripts/overlay.js';
const STYLE = '/content-scripts/overlay.css';

/** Firefox paints `::highlight` rules of extensions only with origin user; Chromium refuses that key. */
const FIREFOX_ORIGIN = import.meta.env.FIREFOX ? { cssOrigin: 'user' as const } : {};

async function register(matches: string[]): Promise<void> {
  const script = {
    id: ID,
    matches,
    // The manifest's own host has its script already.
    excludeMatches: [patternOf(ALWAYS_ON)],
    js: [SCRIPT],
    css: [STYLE],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    ...FIREFOX_ORIGIN,
  };
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the script in the tabs that are open already; a tab that refuses (an error page) has nothing to mark. */
async function inject(patterns: readonly string[]): Promise<void> {
  if (!patterns.length) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.map(async ({ id: tabId }) => {
      if (tabId === undefined) return;
      const target = { tabId, allFrames: true };
      await browser.scripting.insertCSS({
        target,
        files: [STYLE],
        ...(import.meta.env.FIREFOX ? { origin: 'USER' as const } : {}),
      });
      await browser.scripting.executeScript({ target, files: [SCRIPT] });
    }),
  );
}

/** Tells the scripts on hosts that were turned off: their pages stay open, and a permission that goes stops none. */
export async function leave(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) => id !== undefined && toPage.sendMessage('leave', { patterns }, id)),
  );
}

let running: Promise<void> = Promise.resolve();

/**
 * Makes the registered content script match the permissions that the browser holds. The permissions are the only list
 * of sites: registrations vanish when the extension is updated, permissions stay.
 * @param open in whose open tabs the script is started: of patterns just granted; or, after an install or update has
 *   orphaned the scripts that ran, of all sites
 */
export function syncRegistrations(open: readonly string[] | 'all'): Promise<void> {
  // One after the other: two at once would both register, and the second fail.
  running = running.catch(() => {}).then(() => sync(open));
  return running;
}

async function sync(open: readonly string[] | 'all'): Promise<void> {
  const matches = (await grantedPatterns()).sort();
  if (matches.length) await register(matches);
  else if ((await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length)
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  await inject(open === 'all' ? [...matches, patternOf(ALWAYS_ON)] : open);
}
