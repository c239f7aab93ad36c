import type { Match } from '../detect/match.ts';

/** The part of a page in which marks are painted: the viewport and as much again on every side. */
export interface Zone {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The viewport, and one viewport more in each direction, in client pixels. */
export function nearZone(view: { innerWidth: number; innerHeight: number }): Zone {
  const { innerWidth: width, innerHeight: height } = view;
  return { top: -height, bottom: 2 * height, left: -width, right: 2 * width };
}

/** Whether a box that takes room touches the zone. What is not displayed has no room. */
export const touches = (box: Zone & { width: number; height: number }, zone: Zone): boolean =>
  (box.width > 0 || box.height > 0) &&
  box.bottom > zone.top &&
  box.top < zone.bottom &&
  box.right > zone.left &&
  box.left < zone.right;

// One live range for all measuring: the browser visits each live range at every change of the page.
let measure: Range | undefined;

function measured<T>(match: Match, read: (range: Range) => T): T | undefined {
  const { start, end, startOffset, endOffset } = match;
  if (!start.isConnected || startOffset > start.length || endOffset > end.length) return undefined;
  measure ??= document.createRange();
  measure.setStart(start, startOffset);
  measure.setEnd(end, endOffset);
  const result = read(measure);
  measure.setStart(document, 0);
  measure.collapse(true);
  return result;
}

/** The box around a match, in client pixels; undefined once its text has left or changed. */
export const boxOf = (match: Match): DOMRect | undefined =>
  measured(match, (range) => range.getBoundingClientRect());

/** A match's boxes, one a line, in client pixels. */
export const linesOf = (match: Match): DOMRect[] =>
  measured(match, (range) => [...range.getClientRects()]) ?? [];

/** Whether any of a match lies in the viewport. */
export function isInView(match: Match): boolean {
  const box = boxOf(match);
  const { innerWidth: right, innerHeight: bottom } = window;
  return box !== undefined && touches(box, { top: 0, left: 0, right, bottom });
}
