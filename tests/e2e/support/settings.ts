import type { Worker } from '@playwright/test';
import type { Launched } from './launch.ts';

/** What a person can choose; what is left out has its default. */
export interface ChosenSettings {
  scheme?: 'system' | 'light' | 'dark';
  /** Rest of the pointer before the popover opens, in ms. */
  dwell?: number;
  opens?: 'hover' | 'modifier' | 'peek';
  /** Origin → what differs there. */
  sites?: Record<string, Pick<ChosenSettings, 'dwell' | 'opens'>>;
}

interface ExtensionChrome {
  storage: { local: { set(values: object): Promise<void> } };
}
declare const chrome: ExtensionChrome;

/** The extension's background; Playwright's connection keeps it from being stopped when idle. */
export function background({ context, extensionId }: Launched): Worker {
  const worker = context.serviceWorkers().find((candidate) => new URL(candidate.url()).host === extensionId);
  if (!worker) throw new Error('The background of the extension is not running.');
  return worker;
}

/** Replaces the stored settings, as the options page does. Pages opened afterwards have them from the start. */
export const saveSettings = (lens: Launched, settings: ChosenSettings): Promise<void> =>
  background(lens).evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
