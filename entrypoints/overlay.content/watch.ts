import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Detector } from '../../lib/detect/detector.ts';
import { isInView } from '../../lib/marks/geometry.ts';
import type { Marks } from '../../lib/marks/marks.ts';
import type { PageOrder } from '../../lib/marks/order.ts';
import type { Paint } from '../../lib/marks/paint.ts';
import type { PointerView } from '../../lib/marks/pointer.ts';
import type { PopoverController } from './popover-controller.tsx';
import type { Reporter } from './report.ts';

/** Time, in ms, between two looks without a sign: style sheets and hover can move things and fire no event. */
const TICK = 1000;

/** What can bring other parts of the page near the viewport, or into sight, without changing its tree. */
const MOVES = ['resize', 'transitionend', 'animationend', 'toggle', 'load', 'click', 'input'] as const;

interface Watched {
  detector: Detector;
  marks: Marks;
  controller: PopoverController;
  reporter: Reporter;
}

/** Keeps marks and popover true while the page scrolls, moves and changes. */
export function keepWatch(ctx: ContentScriptContext, { detector, marks, controller, reporter }: Watched) {
  const roots = new WeakMap<Element, ShadowRoot>();
  let following = false;

  const look = (why: Parameters<Marks['look']>[0]) => {
    marks.look(why);
    detector.lookAround();
  };

  /** The popover stays beside its mark, and goes with a mark that leaves, unless it is pinned. */
  const follow = () => {
    if (!controller.shown || following) return;
    following = true;
    ctx.requestAnimationFrame(() => {
      following = false;
      const { shown } = controller;
      if (!shown) return;
      const { match } = shown.mark;
      const stands = detector.memory.holds(match) && isInView(match);
      if (!controller.host.isOpen || (!stands && !shown.pinned)) controller.dispatch({ type: 'close' });
      else void controller.follow();
    });
  };

  const moved = () => {
    look('scrolled');
    follow();
  };
  // Scrolling fires no event outside the root in which it happens, and does not bubble.
  const listen = (root: Document | ShadowRoot) =>
    ctx.addEventListener(root, 'scroll', moved, { capture: true, passive: true });

  listen(document);
  for (const type of MOVES) ctx.addEventListener(window, type, moved, { capture: true, passive: true });
  ctx.addEventListener(document, 'visibilitychange', moved);
  ctx.setInterval(() => {
    if (!document.hidden) ctx.requestIdleCallback(() => look('changed'), { timeout: TICK });
  }, TICK);

  return {
    changed(edited: ReadonlySet<Text>) {
      marks.edited(edited);
      look('changed');
      follow();
      reporter.changed();
    },
    progressed() {
      marks.look('changed');
      reporter.changed();
    },
    root(root: ShadowRoot) {
      roots.set(root.host, root);
      listen(root);
    },
    order: { page: document, rootOf: (host) => roots.get(host) } satisfies PageOrder,
    pointerView: (paint: Paint): PointerView => ({
      page: document,
      shadowRoots: () => detector.roots.all(),
      covering: (text) => detector.memory.covering(text),
      painted: () => paint.matches(),
    }),
  };
}
