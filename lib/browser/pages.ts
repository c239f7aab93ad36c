import { browser } from 'wxt/browser';

/** The reader's address; without a fragment its start, with one a technique or a note: `T1021.002&note=…`. */
export const readerUrl = (fragment?: string): string =>
  browser.runtime.getURL(`/reader.html${fragment ? `#${fragment}` : ''}` as '/reader.html');

/** Opens the reader in a new tab, or comes back to the tab that already shows the same page of it. */
export async function openReader(fragment?: string): Promise<void> {
  const url = readerUrl(fragment);
  // Where the browser can't tell what is open, the reader opens anew.
  const contexts = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  const open = contexts.find(({ documentUrl }) => documentUrl === url);
  if (open) {
    await browser.tabs.update(open.tabId, { active: true });
    await browser.windows.update(open.windowId, { focused: true });
  } else await browser.tabs.create({ url });
}
