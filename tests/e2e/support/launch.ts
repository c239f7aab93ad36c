import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { findChromium } from '../../../scripts/browsers.js';
import { CHROME_BUILD } from './build.ts';

/** A browser with the extension in it, in a profile of its own. */
export interface Launched {
  context: BrowserContext;
  extensionId: string;
  /**
   * Grants hosts to the extension as a user's press does, and waits until its content script is registered there.
   *
   * @param origins match patterns, such as `https://soc.example.net/*`
   */
  grant(origins: string[]): Promise<void>;
  /** Answers the browser's prompt for hosts beforehand: it can't be pressed, and the next request resolves at once. */
  allow(origins: string[]): Promise<void>;
  /** Reloads the extension from its folder, as an update does, and waits until its background runs again. */
  reload(): Promise<void>;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

interface LaunchOptions {
  /** Without a window; the default. */
  headless?: boolean;
  /** Size of each page in CSS pixels; `null` follows the window. */
  viewport?: { width: number; height: number } | null;
  /** A profile that is kept when the browser closes, to start it again; a new one that goes with it when left out. */
  profile?: string;
}

/** The part of Chromium's own `chrome` that its extensions page and our pages hold; no types are published for it. */
interface BrowserPageChrome {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
    reload(extensionId: string): Promise<void>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
}
declare const chrome: BrowserPageChrome;

/**
 * Starts Chromium with a build of the extension, unchanged as it ships.
 *
 * @param build folder of the unpacked extension
 * @throws when there is no build, no Chromium, or the extension doesn't start
 */
export async function launch(
  build = CHROME_BUILD,
  { headless = true, viewport = { width: 1280, height: 800 }, profile: kept }: LaunchOptions = {},
): Promise<Launched> {
  if (!existsSync(path.join(build, 'manifest.json'))) {
    throw new Error(`No build of the extension in ${build}. Run: npm run build`);
  }
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium. Run: node scripts/setup.js');
  const profile = kept ?? mkdtempSync(path.join(tmpdir(), 'lofp-lens-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    args: [
      `--disable-extensions-except=${build}`,
      `--load-extension=${build}`,
      // The toolbar button is pressed through the debugger (toolbar.ts); nothing else is changed by it.
      '--enable-unsafe-extension-debugging',
      '--disable-quic',
      '--disable-sync',
    ],
  });
  const extensionId = await backgroundId(context);

  return {
    context,
    extensionId,
    grant: (origins) => grant(context, extensionId, origins),
    allow: (origins) => allow(context, extensionId, origins),
    reload: () => reload(context, extensionId),
    async close() {
      await context.close();
      if (!kept) rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function backgroundId(context: BrowserContext): Promise<string> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
  return new URL(worker.url()).host;
}

/** In developer mode a host can be given, and the request for it then resolves as if the prompt were pressed. */
async function allow(context: BrowserContext, extensionId: string, origins: string[]): Promise<void> {
  await withPage(context, 'chrome://extensions', (page) =>
    page.evaluate(
      async ({ extensionId, origins }) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        for (const origin of origins) await chrome.developerPrivate.addHostPermission(extensionId, origin);
      },
      { extensionId, origins },
    ),
  );
}

async function grant(context: BrowserContext, extensionId: string, origins: string[]): Promise<void> {
  await allow(context, extensionId, origins);
  // Any document of the extension will do; the manifest runs no code of ours that could grant for itself.
  await withPage(context, `chrome-extension://${extensionId}/manifest.json`, async (page) => {
    const session = await context.newCDPSession(page);
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.permissions.request({ origins: ${JSON.stringify(origins)} })`,
      userGesture: true,
      awaitPromise: true,
    });
    if (result.value !== true) throw new Error(`The browser did not grant ${origins.join(', ')}`);
    await expect
      .poll(() => page.evaluate(registeredMatches), { message: 'content script registered on granted hosts' })
      .toEqual(expect.arrayContaining(origins));
  });
}

/** Runs in an extension page. */
async function registeredMatches(): Promise<string[]> {
  const scripts = await chrome.scripting.getRegisteredContentScripts();
  return scripts.flatMap((script) => script.matches ?? []);
}

async function reload(context: BrowserContext, extensionId: string): Promise<void> {
  const restarted = context.waitForEvent('serviceworker', { timeout: 15_000 });
  await withPage(context, 'chrome://extensions', (page) =>
    page.evaluate(async (id) => {
      // Out of developer mode Chromium refuses to reload an unpacked extension.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.reload(id);
    }, extensionId),
  );
  await restarted;
}

/** Opens a page, does something in it and closes it, whatever happened. */
async function withPage<T>(
  context: BrowserContext,
  url: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    await page.goto(url);
    return await use(page);
  } finally {
    await page.close();
  }
}
