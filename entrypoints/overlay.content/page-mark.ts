import type { Match } from '../../lib/detect/match.ts';
import type { HoverMark } from '../../lib/hover/state.ts';
import { boxOf, linesOf } from '../../lib/marks/geometry.ts';
import type { Anchor } from './placement.ts';

/** A mark in this page that a popover can open on. */
export interface PageMark extends HoverMark {
  match: Match;
  /** Where the pointer was, in client px: of an ID that wraps, the line under it counts. */
  point?: { x: number; y: number } | undefined;
}

const numbers = new WeakMap<Text, number>();
let last = 0;

function numberOf(text: Text): number {
  const known = numbers.get(text);
  if (known) return known;
  numbers.set(text, ++last);
  return last;
}

/** A match as hovering knows it; equal keys mean the same place, though the page was looked at again. */
export const pageMark = (match: Match, point?: { x: number; y: number }): PageMark => ({
  key: `${numberOf(match.start)}:${match.startOffset}`,
  technique: match.technique,
  match,
  point,
});

/** Tallest row or wrapped mark, in px, that the popover keeps clear; in a taller one only the mark's line. */
const TALLEST = 120;

/** The box that the popover must not cover: as wide as the line under the pointer, as tall as the mark, or its row. */
export function anchorOf({ match, point }: PageMark): Anchor | undefined {
  const lines = linesOf(match);
  const line =
    (point && lines.find((box) => point.y >= box.top - 2 && point.y <= box.bottom + 2)) ?? lines[0];
  if (!line) return undefined;
  const fits = (box?: DOMRect) => box && box.height > 0 && box.height <= TALLEST;
  const { top, bottom } = [gridRow(match)?.getBoundingClientRect(), boxOf(match)].find(fits) ?? line;
  const { left, right, x, width } = line;
  const within = match.start.parentElement;
  return { left, right, x, width, y: top, top, bottom, height: bottom - top, within };
}

/** The row of a data grid around a mark; its cells show hover actions of their own. */
export const gridRow = ({ start }: Match): Element | undefined =>
  start.parentElement?.closest('[role="grid"] [role="row"], [role="treegrid"] [role="row"]') ?? undefined;
