import {
  A,
  A_AGAIN,
  answered,
  away,
  B,
  type Case,
  close,
  dwellOver,
  enter,
  failed,
  hideOver,
  ON_A,
  point,
  retry,
  SHOWN,
} from '../play.ts';

export default {
  'a second mark': [
    {
      name: 'waits for the same dwell beside the first',
      events: [...ON_A, point(B)],
      shown: SHOWN,
      resting: 'second T1059 loading',
      effects: ['ask T1059 2', 'startDwell 250 2'],
    },
    {
      name: 'takes over after it',
      events: [...ON_A, point(B), answered(2, 'its own'), dwellOver(2)],
      shown: 'second T1059 its own',
      effects: [],
    },
    {
      name: 'reached over a gap stops the hiding when it takes over',
      events: [...ON_A, away, point(B), dwellOver(2)],
      shown: 'second T1059 loading',
      effects: ['stopHide'],
    },
    {
      name: 'rests on when the first one hides meanwhile',
      events: [...ON_A, away, point(B), hideOver],
      resting: 'second T1059 loading',
      effects: [],
    },
    {
      name: 'opens though the first one is hidden meanwhile',
      events: [...ON_A, away, point(B), hideOver, dwellOver(2)],
      shown: 'second T1059 loading',
      effects: [],
    },
    {
      name: 'passed on the way back to the first opens nothing',
      events: [...ON_A, point(B), point(A)],
      shown: SHOWN,
      effects: ['stopDwell'],
    },
    {
      name: 'passed on the way into the popover opens nothing',
      events: [...ON_A, point(B), enter, dwellOver(2)],
      shown: SHOWN,
      effects: [],
    },
    {
      name: 'left for nothing starts hiding the first',
      events: [...ON_A, point(B), away],
      shown: SHOWN,
      hiding: true,
      effects: ['stopDwell', 'startHide 300'],
    },
    {
      name: 'of the same technique is another mark',
      events: [...ON_A, point(A_AGAIN)],
      shown: SHOWN,
      resting: 'third T1021 loading',
      effects: ['ask T1021 2', 'startDwell 250 2'],
    },
    {
      name: 'whose technique changed in place is another mark',
      events: [...ON_A, point({ ...A, technique: 'T1059' })],
      shown: SHOWN,
      resting: 'first T1059 loading',
    },
  ],
  'a late answer': [
    {
      name: 'for an old mark is dropped',
      events: [point(A), point(B), dwellOver(2), answered(1)],
      shown: 'second T1059 loading',
      effects: [],
    },
    {
      name: 'for an old mark is dropped, though it is the one shown again',
      events: [point(A), point(B), point(A), dwellOver(3), answered(1)],
      shown: 'first T1021 loading',
    },
    {
      name: 'for a closed popover is dropped',
      events: [point(A), dwellOver(1), close, answered(1)],
      effects: [],
    },
    {
      name: 'that failed is dropped too',
      events: [...ON_A, point(B), dwellOver(2), failed(1, 'no answer')],
      shown: 'second T1059 loading',
    },
    {
      name: 'for the mark still shown reaches it while another rests',
      events: [point(A), dwellOver(1), point(B), answered(1)],
      shown: SHOWN,
      resting: 'second T1059 loading',
    },
  ],
  'a failure': [
    {
      name: 'is shown',
      events: [point(A), dwellOver(1), failed(1, 'no answer')],
      shown: 'first T1021 no answer',
      effects: [],
    },
    {
      name: 'is asked for again',
      events: [point(A), failed(1, 'no answer'), dwellOver(1), retry],
      shown: 'first T1021 loading',
      effects: ['ask T1021 2'],
    },
    {
      name: 'is forgotten when the next answer comes',
      events: [point(A), failed(1, 'no answer'), dwellOver(1), retry, answered(2)],
      shown: SHOWN,
    },
    { name: 'of nothing shown is not asked for again', events: [retry], effects: [] },
  ],
} satisfies Record<string, Case[]>;
