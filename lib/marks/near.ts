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
export const MANY_MATCHES = 16;

/**
 * The box around the marks of a text node: its parent's, which costs less, unless that says nothing about its text
 * (`display: contents`, or text that overflows a body as tall as the window).
 */
function boxAround(text: Text, matches: readonly Match[]): DOMRect | undefined {
  const parent = text.parentElement;
  const box = parent?.getBoundingClientRect();
  if (!parent || !box) return undefined;
  if ((box.width > 0 || box.height > 0) && parent.scrollHeight <= parent.clientHeight) return box;
  const [first, last] = [matches[0], matches.at(-1)];
  const [top, bottom] = [first && boxOf(first), last && boxOf(last)];
  if (!top || !bottom || first === last) return top;
  const [left, right] = [Math.min(top.left, bottom.left), Math.max(top.right, bottom.right)];
  return new DOMRect(left, top.top, right - left, bottom.bottom - top.top);
}

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
  const box = boxAround(text, matches);
  if (!box || !touches(box, zone)) return [];
  if (matches.length <= MANY_MATCHES && box.height <= zone.bottom - zone.top)
    return matches.filter((match) => isNear(match, zone));
  const from = firstWhere(matches, (match) => (boxOf(match)?.bottom ?? 0) > zone.top);
  const to = firstWhere(matches, (match) => (boxOf(match)?.top ?? 0) >= zone.bottom);
  return matches.slice(from, to);
}

function isNear(match: Match, zone: Zone): boolean {
  const box = boxOf(match);
  return box !== undefined && touches(box, zone);
}

/** The text nodes of a stretch that may lie in the zone. */
function* candidates(
  memory: Memory,
  stretch: Stretch,
  zone: Zone,
  step: number,
): Generator<Text | undefined> {
  if (step === 1) return yield* stretch;
  const slack = (zone.bottom - zone.top) / 3;
  const boxAt = (at: number) => {
    const text = stretch[Math.min(at, stretch.length - 1)] as Text;
    return boxAround(text, memory.at(text));
  };
  let before = boxAt(0);
  for (let from = 0; from < stretch.length; from += step) {
    const after = boxAt(from + step);
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
    for (const text of candidates(memory, stretch, zone, stretch.length > PROBE ? step : 1)) {
      if (text) {
        const matches = memory.at(text);
        const near = matches.length ? nearMatches(text, matches, zone) : matches;
        if (near.length) found(text, near);
      }
      if (++seen % 32 === 0) yield;
    }
  }
}
