import { browser } from 'wxt/browser';
import type { Found } from './messages.ts';

// The background may be stopped at any time, so what the frames found is kept in the session's storage: one key a
// frame, since frames report at the same time.
const PREFIX = 'found';
const keyOf = (tab: number, frame: number) => `${PREFIX}:${tab}:${frame}`;

async function framesOf(tab: number): Promise<Record<string, Found>> {
  const everything = await browser.storage.session.get(null);
  const mine = Object.entries(everything).filter(([key]) => key.startsWith(`${PREFIX}:${tab}:`));
  return Object.fromEntries(mine) as Record<string, Found>;
}

/** How often each technique stands in a tab, all its frames added up. */
export async function foundInTab(tab: number): Promise<Found> {
  const sum: Found = {};
  for (const frame of Object.values(await framesOf(tab)))
    for (const [technique, times] of Object.entries(frame)) sum[technique] = (sum[technique] ?? 0) + times;
  return sum;
}

/** Keeps what one frame found. */
export const keepFound = (tab: number, frame: number, found: Found): Promise<void> =>
  browser.storage.session.set({ [keyOf(tab, frame)]: found });

/** Forgets a tab that was closed, or whose page was left. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(Object.keys(await framesOf(tab)));
}

/** Calls `listener` whenever what any tab holds has changed. */
export const watchFound = (listener: () => void): void =>
  browser.storage.session.onChanged.addListener(listener);
