import { browser } from 'wxt/browser';
import type { TechniqueId } from '../attack/technique.ts';

/** The reader's address: at a technique, or at its start and search. */
export const readerUrl = (technique?: TechniqueId): string =>
  browser.runtime.getURL(`/reader.html${technique ? `#${technique}` : ''}` as '/reader.html');

/** Opens the reader in a new tab, or comes back to the tab that already shows the same page of it. */
export async function openReader(technique?: TechniqueId): Promise<void> {
  const url = readerUrl(technique);
  const [open] = await browser.runtime
    .getContexts({ contextTypes: ['TAB'] })
    .then((contexts) => contexts.filter(({ documentUrl }) => documentUrl === url))
    .catch(() => []);
  if (open) {
    await browser.tabs.update(open.tabId, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  } else await browser.tabs.create({ url });
}
