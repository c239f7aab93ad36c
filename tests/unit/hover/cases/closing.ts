import {
  A,
  away,
  B,
  type Case,
  close,
  dwellOver,
  focusLink,
  hideOver,
  ON_A,
  open,
  pin,
  point,
  press,
  SHOWN,
} from '../play.ts';

export default {
  'a pinned popover': [
    { name: 'is marked as pinned', events: [...ON_A, pin], shown: 'first T1021 pinned notes', effects: [] },
    {
      name: 'stays when the pointer leaves',
      events: [...ON_A, pin, away],
      shown: 'first T1021 pinned notes',
      effects: [],
    },
    {
      name: 'stays when the press that pins it comes while it hides',
      events: [...ON_A, away, pin, hideOver],
      shown: 'first T1021 pinned notes',
    },
    {
      name: 'stays when the page is pressed',
      events: [...ON_A, pin, press],
      shown: 'first T1021 pinned notes',
      effects: [],
    },
    {
      name: 'stays when the pointer rests on another mark',
      events: [...ON_A, pin, point(B)],
      shown: 'first T1021 pinned notes',
      effects: [],
    },
    {
      name: 'stays when another link gets the focus',
      events: [...ON_A, pin, focusLink(B)],
      shown: 'first T1021 pinned notes',
      effects: [],
    },
    { name: 'closes with Escape', events: [...ON_A, pin, close], effects: ['stopDwell', 'stopHide'] },
    {
      name: 'hides like any other once it is loose again',
      events: [...ON_A, pin, pin, away],
      shown: SHOWN,
      hiding: true,
    },
    { name: 'gives way to the keyboard', events: [...ON_A, pin, open(B)], shown: 'second T1059 loading' },
    { name: 'nothing shown cannot be pinned', events: [pin], effects: [] },
  ],
  closing: [
    { name: 'Escape closes at once', events: [...ON_A, close], effects: ['stopDwell', 'stopHide'] },
    { name: 'Escape gives up a mark at rest', events: [point(A), close, dwellOver(1)] },
    { name: 'a press outside closes', events: [...ON_A, press], effects: ['stopDwell', 'stopHide'] },
    {
      name: 'a press outside while nothing is shown changes nothing',
      events: [point(A), press],
      resting: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'afterwards the same mark does not open again under a pointer that stays on it',
      events: [...ON_A, close, point(A), point(A)],
      effects: [],
    },
    {
      name: 'after the pointer was elsewhere, the same mark opens like new',
      events: [...ON_A, close, point(A), away, point(A)],
      resting: 'first T1021 loading',
      effects: ['ask T1021 2', 'startDwell 250 2'],
    },
    {
      name: 'another mark opens at once',
      events: [...ON_A, close, point(B)],
      resting: 'second T1059 loading',
      effects: ['ask T1059 2', 'startDwell 250 2'],
    },
  ],
} satisfies Record<string, Case[]>;
