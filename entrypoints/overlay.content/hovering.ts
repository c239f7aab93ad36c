import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Settings } from '../../lib/browser/settings.ts';
import { GRID_DWELL } from '../../lib/hover/delays.ts';
import { markAt, markBelow, type PointerView } from '../../lib/marks/pointer.ts';
import { gridRow, pageMark } from './page-mark.ts';
import type { PopoverController } from './popover-controller.tsx';

/** Rest, in ms, after which a pointer over no text is compared with the marks below what covers them. */
const LOOK_BELOW_AFTER = 100;

/** Turns the pointer, the focus and Escape into what the hover reducer understands. */
export function followPointerAndFocus(
  ctx: ContentScriptContext,
  controller: PopoverController,
  view: PointerView,
  settings: () => Settings,
): void {
  const dwellOn = (match: Parameters<typeof gridRow>[0]) =>
    gridRow(match) ? Math.max(settings().dwell, GRID_DWELL) : settings().dwell;

  let latest: { event: PointerEvent; target: Element | undefined; inside: boolean } | undefined;
  let rest = 0;

  const point = (event: PointerEvent, find: typeof markAt, target?: Element) => {
    const at = { x: event.clientX, y: event.clientY };
    const match = find(at.x, at.y, view, target);
    controller.dispatch({
      type: 'point',
      mark: match && pageMark(match, at),
      dwell: match ? dwellOn(match) : 0,
      held: event.altKey,
    });
    return match;
  };

  const moved = (event: PointerEvent) => {
    // A pressed button means selecting or dragging; a finger has no hover.
    if (event.pointerType === 'touch' || event.buttons) return;
    const scheduled = latest !== undefined;
    // Asked now: an event forgets its path when it has passed.
    const [target] = event.composedPath();
    latest = {
      event,
      target: target instanceof Element ? target : undefined,
      inside: controller.host.holds(event),
    };
    if (scheduled) return;
    ctx.requestAnimationFrame(() => {
      const now = latest;
      latest = undefined;
      if (!now) return;
      window.clearTimeout(rest);
      if (now.inside) controller.dispatch({ type: 'enterPopover' });
      else if (!point(now.event, markAt, now.target))
        rest = ctx.setTimeout(() => point(now.event, markBelow), LOOK_BELOW_AFTER);
    });
  };
  // A pointer that goes into a frame moves there: here it is only over the frame's element.
  for (const type of ['pointermove', 'pointerover'] as const)
    ctx.addEventListener(window, type, moved, { capture: true, passive: true });
  ctx.addEventListener(document, 'pointerleave', () => controller.dispatch({ type: 'leaveWindow' }));

  ctx.addEventListener(
    window,
    'pointerdown',
    (event) => {
      if (!controller.host.holds(event)) controller.dispatch({ type: 'pressOutside' });
    },
    { capture: true, passive: true },
  );
  ctx.addEventListener(
    window,
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !controller.shown) return;
      // The page's dialog or flyout stays: this Escape was ours.
      event.preventDefault();
      event.stopImmediatePropagation();
      controller.dispatch({ type: 'close' });
    },
    { capture: true },
  );

  ctx.addEventListener(window, 'focusin', (event) => {
    const link = event.composedPath()[0];
    if (controller.host.holds(event) || !(link instanceof Element) || !link.matches(':focus-visible')) return;
    const match = matchIn(link, view);
    if (match) controller.dispatch({ type: 'focusLink', mark: pageMark(match), dwell: settings().dwell });
  });
  ctx.addEventListener(window, 'focusout', () => controller.dispatch({ type: 'blurLink' }));
  ctx.addEventListener(document, 'fullscreenchange', () => controller.dispatch({ type: 'close' }));
}

/** The first match in a link: its own text, or what its address leads to. */
function matchIn(link: Element, { covering, page }: PointerView) {
  if (!link.matches('a[href]')) return undefined;
  const texts = page.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const [match] = covering(text as Text);
    if (match) return match;
  }
  return undefined;
}
