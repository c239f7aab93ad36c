import type { TechniqueId } from '../attack/technique.ts';

/** What hovering needs to know of a mark. Two marks are the same when `key` and technique are. */
export interface HoverMark {
  key: unknown;
  technique: TechniqueId;
}

/** How a popover was asked for; a person who used the keyboard finds the focus in it. */
export type By = 'pointer' | 'focus' | 'keyboard';

/** What is known of the notes of a mark. */
export type Answer<Notes> =
  | { kind: 'loading' }
  | { kind: 'notes'; notes: Notes }
  | { kind: 'error'; message: string };

/** A mark whose notes were asked for. The token tells its answer from late ones for marks before it. */
export interface Asked<Mark, Notes> {
  mark: Mark;
  by: By;
  token: number;
  answer: Answer<Notes>;
}

export interface Shown<Mark, Notes> extends Asked<Mark, Notes> {
  /** One line that a press opens, or everything. */
  size: 'peek' | 'full';
  pinned: boolean;
}

/**
 * ```
 *             pointer on a mark            dwell over
 *   idle ───────────────────────▶ resting ────────────▶ shown ──▶ hiding ──▶ idle
 *    ▲                               │                    ▲          │
 *    └───────────────────────────────┘                    └──────────┘
 *             pointer leaves                pointer comes back in time
 * ```
 * `resting` and `shown` may both be set: the pointer rests on a second mark while the first is still shown.
 */
export interface HoverState<Mark, Notes> {
  /** Last token given out. */
  token: number;
  resting?: Asked<Mark, Notes> | undefined;
  shown?: Shown<Mark, Notes> | undefined;
  hiding: boolean;
  /** The mark whose popover was closed under the pointer: it opens again only after the pointer was elsewhere. */
  dismissed?: Mark | undefined;
}

export type HoverEvent<Mark, Notes> =
  /** The pointer is over a mark, or over none; `dwell` in ms; `held`: the modifier, where one is asked for. */
  | { type: 'point'; mark?: Mark | undefined; dwell: number; held: boolean }
  | { type: 'enterPopover' }
  | { type: 'leaveWindow' }
  | { type: 'dwellOver'; token: number }
  | { type: 'hideOver' }
  | { type: 'answered'; token: number; notes: Notes }
  | { type: 'failed'; token: number; message: string }
  /** A link that holds an ID has, or no longer has, the focus. */
  | { type: 'focusLink'; mark: Mark; dwell: number }
  | { type: 'blurLink' }
  /** The command that opens the popover on the current mark. */
  | { type: 'open'; mark: Mark }
  /** A press on the peek. */
  | { type: 'expand' }
  | { type: 'pin' }
  /** A technique named in the popover was pressed: it is shown in the same place. */
  | { type: 'follow'; technique: TechniqueId }
  | { type: 'retry' }
  /** Escape, the close button, a change of full screen, or the page took the popover or the mark away. */
  | { type: 'close' }
  | { type: 'pressOutside' };

/** What has to be done outside, in order. */
export type Effect =
  | { type: 'ask'; technique: TechniqueId; token: number }
  | { type: 'startDwell'; ms: number; token: number }
  | { type: 'stopDwell' }
  | { type: 'startHide'; ms: number }
  | { type: 'stopHide' };

/** What a person chose, and what the place allows. */
export interface HoverSettings {
  opens: 'hover' | 'modifier' | 'peek';
  /** Whether there is no room for more than one line, however it was asked for. */
  cramped?: boolean;
}
