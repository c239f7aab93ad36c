import { expect, type Page } from '@playwright/test';
import type { Launched } from './launch.ts';
import { marks } from './marks.ts';
import { background } from './settings.ts';

type Command = 'next' | 'previous' | 'open';

interface Tab {
  id: number;
}
interface ExtensionChrome {
  tabs: { query(filter: { active: true; url: string }): Promise<Tab[]> };
  /** `dispatch` is what the browser itself calls when a shortcut is pressed. */
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch(command: Command, tab: Tab): void };
  };
}
declare const chrome: ExtensionChrome;

/**
 * Gives one of the extension's keyboard commands in a page.
 *
 * No synthetic key reaches them: Playwright and the debugger put keys into the page's process, and shortcuts are taken
 * by the browser's window before that. Real ones do (seen under Xvfb, in a window, with `xdotool key alt+shift+o`), so
 * that the shortcuts exist is asserted by {@link shortcuts}, and what they do begins here at the browser's own event.
 */
export async function command(lens: Launched, page: Page, name: Command): Promise<void> {
  await page.bringToFront();
  await background(lens).evaluate(
    async ([name, url]) => {
      const [tab] = await chrome.tabs.query({ active: true, url });
      if (!tab) throw new Error(`No tab shows ${url}.`);
      chrome.commands.onCommand.dispatch(name, tab);
    },
    [name, page.url()] as const,
  );
}

/** The shortcuts that the browser has given to the commands; empty where it keeps the keys for itself. */
export const shortcuts = async (lens: Launched): Promise<Record<string, string>> => {
  const all = await background(lens).evaluate(() => chrome.commands.getAll());
  return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut]));
};

/** The technique of the current mark: none or one. */
export async function current(page: Page): Promise<string[]> {
  const all = await marks(page);
  return all.filter(({ highlight }) => highlight === 'lofp-technique-current').map(({ id }) => id);
}

/** Gives a command, and waits until it has moved to a technique. */
export async function stepTo(lens: Launched, page: Page, name: Command, id: string): Promise<void> {
  await command(lens, page, name);
  await expect.poll(() => current(page), { message: `${name} goes to ${id}` }).toEqual([id]);
}
