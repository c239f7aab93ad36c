import {
  A,
  answered,
  B,
  type Case,
  dwellOver,
  expand,
  failed,
  focusLink,
  follow,
  ON_A,
  open,
  pin,
  point,
  retry,
  SHOWN,
} from '../play.ts';

const modifier = { opens: 'modifier' } as const;
const cramped = { opens: 'hover', cramped: true } as const;
const peek = { opens: 'peek' } as const;

export default {
  'only with a modifier key': [
    { name: 'nothing rests without it', settings: modifier, events: [point(A)], effects: [] },
    {
      name: 'with it the mark rests',
      settings: modifier,
      events: [point(A, true)],
      resting: 'first T1021 loading',
    },
    {
      name: 'letting go before the dwell opens nothing',
      settings: modifier,
      events: [point(A, true), point(A)],
      effects: ['stopDwell'],
    },
    {
      name: 'what is open stays without it',
      settings: modifier,
      events: [point(A, true), dwellOver(1), point(A)],
      shown: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'another mark without it is as good as none',
      settings: modifier,
      events: [point(A, true), dwellOver(1), point(B)],
      shown: 'first T1021 loading',
      hiding: true,
      effects: ['startHide 300'],
    },
  ],
  'only a peek': [
    { name: 'the pointer gets one line', settings: peek, events: ON_A, shown: 'first T1021 peek notes' },
    {
      name: 'the focus gets one line',
      settings: peek,
      events: [focusLink(A), dwellOver(1)],
      shown: 'first T1021 peek loading',
    },
    { name: 'a press opens all of it', settings: peek, events: [...ON_A, expand], shown: SHOWN, effects: [] },
    {
      name: 'what is open in full cannot be opened further',
      events: [...ON_A, expand],
      shown: SHOWN,
      effects: [],
    },
    { name: 'nothing shown cannot be opened further', events: [expand], effects: [] },
  ],
  'a frame without room': [
    {
      name: 'shows one line to the pointer',
      settings: cramped,
      events: ON_A,
      shown: 'first T1021 peek notes',
    },
    {
      name: 'shows one line to the keyboard',
      settings: cramped,
      events: [open(A)],
      shown: 'first T1021 peek loading',
    },
  ],
  'a technique named in the popover': [
    {
      name: 'is shown in the same place',
      events: [...ON_A, follow('T1570')],
      shown: 'first T1570 loading',
      effects: ['ask T1570 2'],
    },
    {
      name: 'takes its own answer only',
      events: [point(A), dwellOver(1), follow('T1570'), answered(1), answered(2, 'its own')],
      shown: 'first T1570 its own',
    },
    {
      name: 'is asked for again when that failed',
      events: [...ON_A, follow('T1570'), failed(2, 'no answer'), retry],
      shown: 'first T1570 loading',
      effects: ['ask T1570 3'],
    },
    { name: 'stays pinned', events: [...ON_A, pin, follow('T1570')], shown: 'first T1570 pinned loading' },
    { name: 'is not shown where nothing is', events: [follow('T1570')], effects: [] },
  ],
} satisfies Record<string, Case[]>;
