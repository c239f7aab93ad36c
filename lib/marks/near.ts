import type { Match } from '../detect/match.ts';
import type { Memory, Stretch } from '../detect/memory.ts';
import type { Job } from '../detect/slices.ts';
import { boxOf, nearZone, touches, type Zone } from './geometry.ts';

/**
 * In a long stretch every 16th text node is measured first, and the nodes between two of them only where these
 * two and a viewport on either side touch the zone: neighbours in page order are neighbours on the page.
 */
const PROBE = 16;
/** Up to here every text node is measured. */
const FEW = 2000;
/** A text node with more matches than this, or taller than the viewport, is measured match by match. */
const MANY_MATCHES = 16;

const boxAround = (text: Text): DOMRect | undefined => text.parentElement?.getBoundingClientRect();

/** The first match from which on `isPast` holds; within one text node, matches run downwards. */
function firstWhere(matches: readonly Match[], isPast: (match: Match) => boolean): number {
  let [low, high] = [0, matches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(matches[middle] as Match)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The matches of one text node that lie in the zone. */
function nearMatches(text: Text, matches: readonly Match[], zone: Zone): readonly Match[] {
  const box = boxAround(text);
  if (!box || !touches(box, zone)) {
    // A parent without room of its own (`display: contents`, or a float in it) says nothing about its text.
    return box && (box.width > 0 || box.height > 0) ? [] : matches.filter((match) => isNear(match, zone));
  }
  if (matches.length <= MANY_MATCHES && box.height <= zone.bottom - zone.top) return matches;
  const from = firstWhere(matches, (match) => (boxOf(match)?.bottom ?? 0) > zone.top);
  const to = firstWhere(matches, (match) => (boxOf(match)?.top ?? 0) >= zone.bottom);
  return matches.slice(from, to);
}

function isNear(match: Match, zone: Zone): boolean {
  const box = boxOf(match);
  return box !== undefined && touches(box, zone);
}

/** The text nodes of a stretch that may lie in the zone. */
function* candidates(stretch: Stretch, zone: Zone, step: number): Generator<Text | undefined> {
  if (step === 1) return yield* stretch;
  const slack = (zone.bottom - zone.top) / 3;
  let before = boxAround(stretch[0] as Text);
  for (let from = 0; from < stretch.length; from += step) {
    const after = boxAround(stretch[Math.min(from + step, stretch.length - 1)] as Text);
    const top = Math.min(before?.top ?? 0, after?.top ?? 0) - slack;
    const bottom = Math.max(before?.bottom ?? 0, after?.bottom ?? 0) + slack;
    if (bottom > zone.top && top < zone.bottom) yield* stretch.slice(from, from + step);
    else yield undefined;
    before = after;
  }
}

/**
 * Finds the matches near the viewport. Only those are registered with the browser, which visits every
 * registered range in each frame in which the page changes.
 * @param found receives each text node that has matches in the zone, with these matches
 */
export function* findNear(
  memory: Memory,
  view: Window,
  found: (text: Text, matches: readonly Match[]) => void,
): Job {
  const zone = nearZone(view);
  const step = memory.size > FEW ? PROBE : 1;
  let seen = 0;
  for (const stretch of memory.stretches) {
    for (const text of candidates(stretch, zone, stretch.length > PROBE ? step : 1)) {
      if (text) {
        const matches = memory.at(text);
        const near = matches.length ? nearMatches(text, matches, zone) : matches;
        if (near.length) found(text, near);
      }
      if (++seen % 32 === 0) yield;
    }
  }
}
