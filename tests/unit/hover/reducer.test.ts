import { describe, expect, test } from 'vitest';
import closing from './cases/closing.ts';
import keyboard from './cases/keyboard.ts';
import pointer from './cases/pointer.ts';
import secondMark from './cases/second-mark.ts';
import settings from './cases/settings.ts';
import { A, answered, blurLink, type Case, dwellOver, expand, hideOver, ON_A, play, point } from './play.ts';

const BEHAVIOUR: Record<string, Case[]> = { ...pointer, ...secondMark, ...closing, ...keyboard, ...settings };

describe.each(Object.entries(BEHAVIOUR))('%s', (_, cases) => {
  test.each(cases)('$name', ({ events, settings, shown, resting, hiding = false, effects }) => {
    const seen = play(events, settings);
    expect(seen).toMatchObject({ hiding });
    expect(seen.shown).toBe(shown);
    expect(seen.resting).toBe(resting);
    if (effects) expect(seen.effects).toEqual(effects);
  });
});

test.each([point(A), point({ ...A }), hideOver, dwellOver(1), answered(9), expand, blurLink])(
  'what changes nothing ($type) leaves the very same popover, so that nothing is drawn',
  (event) => {
    const { state } = play(ON_A);
    expect(play([event], undefined, state).state.shown).toBe(state.shown);
  },
);
