import type { Step } from '../../lib/browser/messages.ts';
import type { Match } from '../../lib/detect/match.ts';
import { TECHNIQUE_LINK, techniqueIn } from '../../lib/detect/named.ts';
import { isInView } from '../../lib/marks/geometry.ts';
import { type PageOrder, textsFrom } from '../../lib/marks/order.ts';
import type { Paint } from '../../lib/marks/paint.ts';
import { hasModal, isShutOut } from './home.ts';
import { pageMark } from './page-mark.ts';
import type { PopoverController } from './popover-controller.tsx';

/** What the keyboard commands work with. */
export interface Stepping {
  order: PageOrder;
  /** The matches that begin in a text node. */
  at: (text: Text) => readonly Match[];
  paint: Paint;
  /** The page and its shadow roots. */
  trees: () => (Document | ShadowRoot)[];
  controller: PopoverController;
}

/** A closed `<details>` is itself visible, but not the text right in it. */
const isSeen = ({ start: { parentElement: parent } }: Match): boolean =>
  parent?.matches('details:not([open])') === false &&
  parent.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Whether this frame has the focus, and not one inside it: a command reaches all frames of a tab. */
const hasFocus = (): boolean => document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);

/** Follows the commands next, previous and open through the marks of the page. @returns the command's listener */
export function stepThrough({ order, at, paint, trees, controller }: Stepping): (step: Step) => void {
  let current: Match | undefined;

  /** Tells which marks a person can get to, as the page is now. */
  const reachable = () => {
    const modal = hasModal(trees());
    return (match: Match) => isSeen(match) && !isShutOut(match.start, modal);
  };

  /** The mark after (or before) the current one, in the order of reading; it wraps at the page's ends. */
  const find = (direction: 'next' | 'previous'): Match | undefined => {
    const isReachable = reachable();
    const inNode = current ? [...at(current.start)] : [];
    const index = inNode.findIndex((match) => match.startOffset === current?.startOffset);
    const beside = index < 0 ? undefined : inNode[direction === 'next' ? index + 1 : index - 1];
    if (beside) return beside;
    for (const text of textsFrom(current?.start, direction, order)) {
      const seen = at(text).filter(isReachable);
      if (seen.length) return direction === 'next' ? seen[0] : seen.at(-1);
    }
    return undefined;
  };

  /** The first mark in view; on a technique's own page the first that stands for it. */
  const firstInView = (): Match | undefined => {
    const inView = [...paint.matches()].filter(isInView).filter(reachable());
    const own = techniqueIn(location.pathname, TECHNIQUE_LINK.pattern, () => true);
    return inView.find(({ technique }) => technique === own) ?? inView[0];
  };

  const go = (match: Match | undefined) => {
    current = match;
    paint.setCurrent(match);
    if (match && !isInView(match)) match.start.parentElement?.scrollIntoView({ block: 'center' });
  };

  return (step) => {
    if (!hasFocus()) return;
    if (step !== 'open') {
      controller.dispatch({ type: 'close' });
      go(find(step));
      return;
    }
    if (!current || !reachable()(current)) go(controller.shown?.mark.match ?? firstInView());
    if (current) controller.dispatch({ type: 'open', mark: pageMark(current) });
  };
}
