// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { named, press, textOf } from '../mount.ts';
import { aRuleNote, someNotes, someRuleNotes } from '../notes.ts';
import { popover } from './popover-mount.tsx';

describe('a long sentence', () => {
  const long = (length: number) =>
    someRuleNotes({ causes: [aRuleNote({ text: 'a long word '.repeat(length / 12) })] });

  test('is shortened to the eye, and opens; its button keeps the focus', async () => {
    const { root } = await popover(someNotes({ compiled: long(1500) }));
    const sentence = () => root.querySelector('.sentence p');
    expect(textOf(sentence())).toHaveLength(1499);
    expect(sentence()?.classList).toContain('clamped');
    await press(named(root, 'Read on'));
    expect(sentence()?.classList).not.toContain('clamped');
    await press(named(root, 'Show less'));
    expect(sentence()?.classList).toContain('clamped');
  });

  test('of some lines stands whole', async () => {
    const { root } = await popover(someNotes({ compiled: long(396) }));
    expect(root.querySelector('.clamped, .read-on')).toBeNull();
  });
});
