import { defineExtensionMessaging } from '@webext-core/messaging';
import type { TechniqueAnswer } from '../answers/types.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { FrameReport } from './frame-reports.ts';

/**
 * What a page's content script may ask of the background. A page's process is untrusted: every message is
 * read-only, names no address, and is checked for shape and size by the router (`background.ts`).
 */
interface FromPage {
  /** Everything the popover shows of one technique, ranked. */
  notes(data: { technique: TechniqueId }): TechniqueAnswer;
  /** What stands in this frame, for the badge and the popup's "On this page". */
  found(data: FrameReport): void;
  /** Opens the reader at a technique, or its search, in a new tab. */
  open(data: { technique?: TechniqueId }): void;
}

/** What the background tells the content scripts of a tab. */
interface ToPage {
  /** A keyboard command: the next mark, the one before, or open the popover on the current one. */
  step(data: Step): void;
  /** Hosts were turned off: a script on one of them takes its marks away. */
  leave(data: { patterns: string[] }): void;
}

/** The keyboard commands, by their names in the manifest. */
const STEPS = ['next', 'previous', 'open'] as const;
export type Step = (typeof STEPS)[number];
export const isStep = (command: string): command is Step => (STEPS as readonly string[]).includes(command);

export const fromPage = defineExtensionMessaging<FromPage>();
export const toPage = defineExtensionMessaging<ToPage>();
