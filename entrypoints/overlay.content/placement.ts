import { computePosition, flip, hide, offset, shift, size } from '@floating-ui/dom';

/** Gap, in px, between mark and popover: the pointer crosses it in the time that `HIDE_AFTER` gives. */
const GAP = 6;
/** Room, in px, that stays free at the edge of the viewport. */
const MARGIN = 8;

/** A box in client px that the popover is placed at and never covers. */
export interface Anchor
  extends Pick<DOMRect, 'x' | 'y' | 'top' | 'left' | 'bottom' | 'right' | 'width' | 'height'> {
  /** What it lies in: a part of the page that scrolls may hide it. */
  within: Element | null;
}

export const isSamePlace = (a: Anchor, b: Anchor): boolean =>
  a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;

/**
 * Puts the popover under the anchor, or over it where there is more room, shrunk to what fits the viewport.
 * @returns whether the anchor is in sight
 */
export async function place(popover: HTMLElement, anchor: Anchor): Promise<boolean> {
  const reference = {
    getBoundingClientRect: () => anchor,
    ...(anchor.within && { contextElement: anchor.within }),
  };
  const { x, y, middlewareData } = await computePosition(reference, popover, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({ padding: MARGIN }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) =>
          popover.style.setProperty('--pop-room', `${Math.max(120, Math.floor(availableHeight))}px`),
      }),
      hide(),
    ],
  });
  popover.style.setProperty('--pop-left', `${Math.round(x)}px`);
  popover.style.setProperty('--pop-top', `${Math.round(y)}px`);
  return !middlewareData.hide?.referenceHidden;
}
