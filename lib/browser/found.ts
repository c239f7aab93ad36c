import { browser } from 'wxt/browser';
import { addUp, type Found, type FrameReport } from './frame-reports.ts';

// The background may be stopped at any time, so what the frames found is kept in the session's storage: one key a
// frame, since frames report at the same time.
const keyOf = (tab: number, frame: number | '') => `found:${tab}:${frame}`;

async function framesOf(tab: number): Promise<Record<string, FrameReport>> {
  const everything = await browser.storage.session.get(null);
  const mine = Object.entries(everything).filter(([key]) => key.startsWith(keyOf(tab, '')));
  return Object.fromEntries(mine) as Record<string, FrameReport>;
}

/** How often each technique stands in a tab, all frames of its page added up. */
export async function foundInTab(tab: number): Promise<Found> {
  const frames = await framesOf(tab);
  return addUp(Object.values(frames), frames[keyOf(tab, 0)]);
}

/** Keeps what one frame found. */
export const keepFound = (tab: number, frame: number, report: FrameReport): Promise<void> =>
  browser.storage.session.set({ [keyOf(tab, frame)]: report });

/** Forgets a tab that was closed. */
export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(Object.keys(await framesOf(tab)));
}

/** Calls `listener` whenever what any tab holds has changed. */
export const watchFound = (listener: () => void): void =>
  browser.storage.session.onChanged.addListener(listener);
