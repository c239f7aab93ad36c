import type { TechniqueId } from '../attack/technique.ts';
import { HIDE_AFTER } from './delays.ts';
import type { By, Effect, HoverEvent, HoverMark, HoverSettings, HoverState } from './state.ts';

/** A new state, and what has to be done for it. */
export type Step<Mark, Notes> = [HoverState<Mark, Notes>, Effect[]];

export const IDLE = { token: 0, hiding: false } as const;

const isSame = (a: HoverMark | undefined, b: HoverMark | undefined): boolean =>
  a !== undefined && b !== undefined && a.key === b.key && a.technique === b.technique;

/**
 * The behaviour of the popover, without timers, page or browser: an event in, a new state and effects out.
 * Delays and reasons: `delays.ts`; the picture: `state.ts`.
 */
export function hover<Mark extends HoverMark, Notes>(
  state: HoverState<Mark, Notes>,
  event: HoverEvent<Mark, Notes>,
  settings: HoverSettings,
): Step<Mark, Notes> {
  const same: Step<Mark, Notes> = [state, []];

  const ask = (mark: Mark, by: By, then: (token: number) => Effect[]): Step<Mark, Notes> => {
    const token = state.token + 1;
    const resting = { mark, by, token, answer: { kind: 'loading' } } as const;
    return [
      { ...state, token, resting },
      [{ type: 'ask', technique: mark.technique, token }, ...then(token)],
    ];
  };

  const askAgain = (technique: TechniqueId): Step<Mark, Notes> => {
    if (!state.shown) return same;
    const token = state.token + 1;
    const shown = {
      ...state.shown,
      mark: { ...state.shown.mark, technique },
      token,
      answer: { kind: 'loading' } as const,
    };
    return [{ ...state, token, shown }, [{ type: 'ask', technique, token }]];
  };

  const show = (from: HoverState<Mark, Notes>): HoverState<Mark, Notes> => {
    if (!from.resting) return from;
    const chosen = settings.opens === 'peek' && from.resting.by !== 'keyboard';
    const size = chosen || settings.cramped ? 'peek' : 'full';
    return { ...from, resting: undefined, shown: { ...from.resting, size, pinned: false }, hiding: false };
  };

  const close = (): Step<Mark, Notes> => [
    { token: state.token, hiding: false, dismissed: state.shown?.mark ?? state.dismissed },
    [{ type: 'stopDwell' }, { type: 'stopHide' }],
  ];

  /** What opened it has left; what is shown stays a moment, so that it can be reached. */
  const leave = (what: By): Step<Mark, Notes> => {
    const rested = state.resting?.by === what;
    const resting = rested ? undefined : state.resting;
    const effects: Effect[] = rested ? [{ type: 'stopDwell' }] : [];
    const { shown } = state;
    if (!shown || shown.pinned || shown.by !== what || state.hiding) return [{ ...state, resting }, effects];
    return [{ ...state, resting, hiding: true }, [...effects, { type: 'startHide', ms: HIDE_AFTER }]];
  };

  const stay = (): Step<Mark, Notes> => [
    { ...state, resting: undefined, hiding: false },
    [
      ...(state.resting ? [{ type: 'stopDwell' } as const] : []),
      ...(state.hiding ? [{ type: 'stopHide' } as const] : []),
    ],
  ];

  /** The pointer or the focus is on a mark. */
  const rest = (mark: Mark, by: By, dwell: number): Step<Mark, Notes> => {
    if (isSame(mark, state.shown?.mark)) return stay();
    if (isSame(mark, state.resting?.mark)) return same;
    if (state.shown?.pinned) return same;
    return ask(mark, by, (token) => [{ type: 'startDwell', ms: dwell, token }]);
  };

  switch (event.type) {
    case 'point': {
      const waits = settings.opens === 'modifier' && !event.held && !isSame(event.mark, state.shown?.mark);
      if (isSame(event.mark, state.dismissed)) return same;
      const [from, effects] =
        !event.mark || waits ? leave('pointer') : rest(event.mark, 'pointer', event.dwell);
      return from.dismissed ? [{ ...from, dismissed: undefined }, effects] : [from, effects];
    }
    case 'focusLink':
      return rest(event.mark, 'focus', event.dwell);
    case 'blurLink':
      return leave('focus');
    case 'enterPopover':
      return stay();
    case 'leaveWindow':
      return leave('pointer');
    case 'dwellOver':
      if (state.resting?.token !== event.token) return same;
      return [show(state), state.hiding ? [{ type: 'stopHide' }] : []];
    case 'hideOver':
      return state.hiding ? [{ ...state, shown: undefined, hiding: false }, []] : same;
    case 'open': {
      const [asked, effects] = ask(event.mark, 'keyboard', () => []);
      return [show(asked), [{ type: 'stopDwell' }, { type: 'stopHide' }, ...effects]];
    }
    case 'answered':
    case 'failed': {
      const answer =
        event.type === 'answered'
          ? ({ kind: 'notes', notes: event.notes } as const)
          : ({ kind: 'error', message: event.message } as const);
      if (state.resting?.token === event.token)
        return [{ ...state, resting: { ...state.resting, answer } }, []];
      if (state.shown?.token === event.token) return [{ ...state, shown: { ...state.shown, answer } }, []];
      return same;
    }
    case 'expand':
      if (!state.shown || state.shown.size === 'full') return same;
      return [{ ...state, shown: { ...state.shown, size: 'full' } }, []];
    case 'pin':
      if (!state.shown) return same;
      return [
        { ...state, shown: { ...state.shown, pinned: !state.shown.pinned }, hiding: false },
        state.hiding ? [{ type: 'stopHide' }] : [],
      ];
    case 'follow':
      return askAgain(event.technique);
    case 'retry':
      return state.shown ? askAgain(state.shown.mark.technique) : same;
    case 'close':
      return close();
    case 'pressOutside':
      return state.shown && !state.shown.pinned ? close() : same;
  }
}
