import { hover, IDLE } from '../../../lib/hover/reducer.ts';
import type { Effect, HoverEvent, HoverMark, HoverSettings, HoverState } from '../../../lib/hover/state.ts';

export type Event = HoverEvent<HoverMark, string>;
type State = HoverState<HoverMark, string>;

/** Three marks of a page; the last has the technique of the first in another place. */
export const A: HoverMark = { key: 'first', technique: 'T1021' };
export const B: HoverMark = { key: 'second', technique: 'T1059' };
export const A_AGAIN: HoverMark = { key: 'third', technique: 'T1021' };

export const point = (mark?: HoverMark, held = false, dwell = 250): Event => ({
  type: 'point',
  mark,
  dwell,
  held,
});
export const away = point();
export const dwellOver = (token: number): Event => ({ type: 'dwellOver', token });
export const answered = (token: number, notes = 'notes'): Event => ({ type: 'answered', token, notes });
export const failed = (token: number, message: string): Event => ({ type: 'failed', token, message });
export const focusLink = (mark: HoverMark): Event => ({ type: 'focusLink', mark, dwell: 250 });
export const open = (mark: HoverMark): Event => ({ type: 'open', mark });
export const follow = (technique: string): Event => ({ type: 'follow', technique });
export const blurLink: Event = { type: 'blurLink' };
export const enter: Event = { type: 'enterPopover' };
export const leaveWindow: Event = { type: 'leaveWindow' };
export const hideOver: Event = { type: 'hideOver' };
export const expand: Event = { type: 'expand' };
export const pin: Event = { type: 'pin' };
export const retry: Event = { type: 'retry' };
export const close: Event = { type: 'close' };
export const press: Event = { type: 'pressOutside' };

/** The popover of the first mark, opened by the pointer, with its notes. */
export const ON_A = [point(A), answered(1), dwellOver(1)];
export const SHOWN = 'first T1021 notes';

/** What a person and the timers do, one after the other, and what is then to be seen. */
export interface Case {
  name: string;
  settings?: HoverSettings;
  events: Event[];
  /** `first T1021`, then `peek`, `pinned` and what is known: `loading`, its notes, or its error. */
  shown?: string;
  resting?: string;
  hiding?: boolean;
  /** What the last event asks for, in order; not looked at when left out. */
  effects?: string[];
}

const written = (effect: Effect): string => Object.values(effect).join(' ');

function seen(asked: State['shown'] | State['resting']): string | undefined {
  if (!asked) return undefined;
  const { mark, answer } = asked;
  const words: unknown[] = [mark.key, mark.technique];
  if ('size' in asked && asked.size === 'peek') words.push('peek');
  if ('pinned' in asked && asked.pinned) words.push('pinned');
  words.push(answer.kind === 'notes' ? answer.notes : answer.kind === 'error' ? answer.message : answer.kind);
  return words.join(' ');
}

/**
 * Plays what a person and the timers do.
 * @returns what is then to be seen, and what the last event asked for
 */
export function play(events: Event[], settings: HoverSettings = { opens: 'hover' }, from: State = IDLE) {
  let state = from;
  let effects: Effect[] = [];
  for (const event of events) [state, effects] = hover(state, event, settings);
  const { shown, resting, hiding } = state;
  return { shown: seen(shown), resting: seen(resting), hiding, effects: effects.map(written), state };
}
