import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/keys.tsx';

/** The extension's commands, with the keys that the browser gives them now. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) =>
    description ? [{ description, keys: shortcut ?? '' }] : [],
  );
}

interface FirefoxCommands {
  /** Since Firefox 137. */
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's own page for shortcuts; Firefox has a call for it, Chromium and its kin an address. */
export async function openShortcutPage(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & FirefoxCommands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
