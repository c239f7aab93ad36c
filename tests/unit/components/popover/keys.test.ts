import { expect, test } from 'vitest';
import { popoverKey } from '../../../../components/popover/keys.ts';

const pressed = (key: string, held: Partial<Parameters<typeof popoverKey>[0]> = {}) =>
  popoverKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...held });

test.each([
  ['1', { kind: 'open', cause: 0 }],
  ['9', { kind: 'open', cause: 8 }],
  ['c', { kind: 'copy', form: 'markdown' }],
  ['C', { kind: 'copy', form: 'markdown' }],
  ['l', { kind: 'copy', form: 'line' }],
  ['o', { kind: 'reader' }],
  ['p', { kind: 'pin' }],
  ['Escape', { kind: 'close' }],
  ['0', undefined],
  ['Enter', undefined],
  ['Tab', undefined],
])('%s does %o', (key, action) => expect(pressed(key)).toEqual(action));

test('Shift, not the case of the letter, chooses plain text', () => {
  expect(pressed('C', { shiftKey: true })).toEqual({ kind: 'copy', form: 'plain' });
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s held a key is the browser’s', (held) => {
  expect(pressed('c', { [held]: true })).toBeUndefined();
});

test('a key held down acts once', () => expect(pressed('p', { repeat: true })).toBeUndefined());
