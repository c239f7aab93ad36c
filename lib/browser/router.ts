import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { TechniqueId } from '../attack/technique.ts';
import type { FrameReport } from './frame-reports.ts';

// A page's process may be under an attacker's hand, so nothing of a message is taken on trust.

/** The most techniques that a frame may report: ATT&CK has 1,166, and a frame can't hold more. */
const MOST_TECHNIQUES = 2000;

const technique = v.pipe(v.string(), v.regex(/^T\d{4}(\.\d{3})?$/, 'A technique ID looks like T1021.002.'));
const times = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000));
const found = v.object({
  techniques: v.pipe(
    v.record(technique, times),
    v.check(
      (all) => Object.keys(all).length <= MOST_TECHNIQUES,
      `A frame reports at most ${MOST_TECHNIQUES} techniques.`,
    ),
  ),
  since: v.pipe(v.number(), v.finite()),
});

/** @throws when it is no technique ID in its normal spelling */
export const readTechnique = (message: unknown): TechniqueId => v.parse(technique, message);

/** @throws when it is no report of a frame */
export const readFound = (message: unknown): FrameReport => v.parse(found, message);

/** The frame that sent a message. @throws when it isn't a frame of a tab with our own script in it */
export function senderOf(sender: { id?: string; tab?: { id?: number }; frameId?: number }): {
  tab: number;
  frame: number;
} {
  if (sender.id !== browser.runtime.id) throw new Error('Only LoFP Lens itself may ask.');
  const { tab, frameId: frame } = sender;
  if (tab?.id === undefined || frame === undefined) throw new Error('Only a page in a tab may ask.');
  return { tab: tab.id, frame };
}
