import type { TechniqueId } from '../attack/technique.ts';

/** How often each technique stands somewhere: ID → marks. */
export type Found = Record<TechniqueId, number>;

/** What one frame holds. */
export interface FrameReport {
  techniques: Found;
  /** When the frame's page was opened, or shown again from the browser's memory, in ms since 1970. */
  since: number;
}

/**
 * Adds up the frames of a page. A frame opened before the top frame belongs to the page before it: frames report when
 * they are ready, an inner one perhaps before the top, so the order of reports says nothing.
 * @param top the top frame's report; before it has come, all frames count
 */
export function addUp(reports: readonly FrameReport[], top: FrameReport | undefined): Found {
  const sum: Found = {};
  for (const { techniques, since } of reports) {
    if (top && since < top.since) continue;
    for (const [technique, times] of Object.entries(techniques))
      sum[technique] = (sum[technique] ?? 0) + times;
  }
  return sum;
}
