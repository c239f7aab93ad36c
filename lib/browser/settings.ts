import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ifAlive } from './life.ts';

/** Shortest and longest time, in ms, that the pointer may have to rest on a mark. */
export const DWELL_RANGE = { min: 0, max: 1000, step: 50 } as const;

/** Rest of the pointer, in ms, before a popover opens: short enough to feel direct, long enough to pass over. */
export const DEFAULT_DWELL = 250;

const dwell = v.pipe(v.number(), v.integer(), v.minValue(DWELL_RANGE.min), v.maxValue(DWELL_RANGE.max));
const opens = v.picklist(['hover', 'modifier', 'peek']);

/** Every field falls back by itself: one bad value in storage never costs the others. */
const settingsSchema = v.object({
  scheme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  dwell: v.fallback(dwell, DEFAULT_DWELL),
  opens: v.fallback(opens, 'hover'),
  sites: v.fallback(
    v.record(v.string(), v.object({ dwell: v.optional(dwell), opens: v.optional(opens) })),
    {},
  ),
});

/**
 * What a person has chosen. `dwell` in ms; `opens`: on hover, on hover while Alt is held, or a one-line peek
 * that a press opens; `sites`: origin → what differs there (an origin is listed from the day it was enabled).
 */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Any stored value → valid settings; what is missing or broken takes its default. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, stored !== null && typeof stored === 'object' ? stored : {});

/** The settings that hold on one origin. */
export const settingsAt = (settings: Settings, origin: string): Settings => {
  const site = settings.sites[origin];
  return { ...settings, dwell: site?.dwell ?? settings.dwell, opens: site?.opens ?? settings.opens };
};

const KEY = 'settings';

export const loadSettings = async (): Promise<Settings> =>
  readSettings((await browser.storage.local.get(KEY))[KEY]);

/** Changes some settings and keeps the rest. */
export async function saveSettings(change: (settings: Settings) => Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: change(await loadSettings()) });
}

/** Calls `listener` at every change, from whichever page it came. @returns a function that stops it */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return ifAlive(() => browser.storage.onChanged.removeListener(changed));
}
