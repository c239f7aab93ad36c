import {
  A,
  away,
  B,
  blurLink,
  type Case,
  dwellOver,
  focusLink,
  hideOver,
  leaveWindow,
  ON_A,
  open,
  point,
  SHOWN,
} from '../play.ts';

const modifier = { opens: 'modifier' } as const;
const peek = { opens: 'peek' } as const;

export default {
  'the keyboard': [
    {
      name: 'opens at once',
      events: [open(A)],
      shown: 'first T1021 loading',
      effects: ['stopDwell', 'stopHide', 'ask T1021 1'],
    },
    {
      name: 'opens in place of a mark at rest',
      events: [point(B), open(A), dwellOver(1)],
      shown: 'first T1021 loading',
    },
    {
      name: 'opens in full where the pointer gets a peek',
      settings: peek,
      events: [open(A)],
      shown: 'first T1021 loading',
    },
    {
      name: 'opens without the modifier',
      settings: modifier,
      events: [open(A)],
      shown: 'first T1021 loading',
    },
    {
      name: 'keeps it open wherever the pointer is',
      events: [open(A), away, leaveWindow],
      shown: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'opens while another one hides, and that hiding is over',
      events: [...ON_A, away, open(B), hideOver],
      shown: 'second T1059 loading',
      effects: [],
    },
  ],
  'a link that has the focus': [
    { name: 'opens after the dwell', events: [focusLink(A), dwellOver(1)], shown: 'first T1021 loading' },
    {
      name: 'asks at once',
      events: [focusLink(A)],
      resting: 'first T1021 loading',
      effects: ['ask T1021 1', 'startDwell 250 1'],
    },
    {
      name: 'opens nothing when the focus goes on before',
      events: [focusLink(A), blurLink],
      effects: ['stopDwell'],
    },
    {
      name: 'opens though the pointer moves over nothing',
      events: [focusLink(A), away],
      resting: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'opens though the pointer leaves the window',
      events: [focusLink(A), leaveWindow],
      resting: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'starts hiding when the focus goes on',
      events: [focusLink(A), dwellOver(1), blurLink],
      shown: 'first T1021 loading',
      hiding: true,
      effects: ['startHide 300'],
    },
    {
      name: 'stays open whatever the pointer does',
      events: [focusLink(A), dwellOver(1), away, leaveWindow],
      shown: 'first T1021 loading',
      effects: [],
    },
    {
      name: 'losing the focus leaves the popover of the pointer alone',
      events: [...ON_A, blurLink],
      shown: SHOWN,
      effects: [],
    },
    {
      name: 'losing the focus leaves a mark under the pointer at rest',
      events: [focusLink(A), dwellOver(1), point(B), blurLink],
      shown: 'first T1021 loading',
      resting: 'second T1059 loading',
      hiding: true,
    },
    {
      name: 'does not keep the popover of the pointer from hiding',
      events: [...ON_A, focusLink(B), away],
      shown: SHOWN,
      resting: 'second T1059 loading',
      hiding: true,
    },
  ],
} satisfies Record<string, Case[]>;
