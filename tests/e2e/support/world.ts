import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { Launched } from './launch.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the content script's own world closed shadow roots can be read, which axe looks for at this property. */
const OPEN_ROOTS = `Object.defineProperty(Element.prototype, 'shadowRoot', {
  configurable: true,
  get() { return this instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(this) : null; },
});`;

/**
 * Links of the popover are answered by the extension, and their `#T1021` leads nowhere in the page: no skip links, as
 * axe takes those that lie outside the visible part of the list.
 */
const OPTIONS = { rules: { 'skip-link': { enabled: false } }, resultTypes: ['violations', 'incomplete'] };

/**
 * What axe-core finds wrong in the open popover, by all its rules but those for whole pages. It runs in the world of
 * the extension's content script, since page scripts can't see into the popover.
 */
export async function axeInPopover(page: Page, { extensionId }: Launched): Promise<AxeResults> {
  const session = await page.context().newCDPSession(page);
  try {
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const [contextId] = worlds;
    if (contextId === undefined) throw new Error('The content script has no world in this page.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `${OPEN_ROOTS}\n${AXE}\naxe.run('lofp-lens', ${JSON.stringify(OPTIONS)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}
