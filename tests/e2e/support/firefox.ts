import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.js';
import { buildExtension, FIREFOX_BUILD } from './build.ts';

const ADDON = 'lofp-lens@lofp-lens.example';
/** A fixed address for the extension's pages: Firefox otherwise draws one for each profile. */
const UUID = '3f0c9f5e-0d7c-4f0e-9f3c-2d8f5a1b7c64';

/** Firefox with the extension as it ships, and a small site of our own. */
export interface LaunchedFirefox {
  /** Opens a page. */
  open(url: string): Promise<Page>;
  /** Opens a page of the extension; Firefox never reports it as loaded, so only its document is waited for. */
  openExtensionPage(path: string): Promise<Page>;
  /** The origin of the site: every path of it answers with the same page. */
  origin: string;
  close(): Promise<void>;
}

/** Builds the extension for Firefox and starts it in a new profile. @param html what the site answers with */
export async function launchFirefox(html: string): Promise<LaunchedFirefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox. Run: node scripts/setup.js');
  buildExtension('firefox');
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Makes the extension's own pages drivable.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // The browser's prompt can't be pressed; without it a request that a press made is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    },
  });
  await browser.installExtension(FIREFOX_BUILD);

  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    open,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 2000 }).catch(() => {});
      await page.waitForSelector('h1, h2', { timeout: 15_000 });
      return page;
    },
    origin: `http://127.0.0.1:${port}`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}
