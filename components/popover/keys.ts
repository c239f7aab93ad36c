import type { CopyForm } from '../../lib/copy/types.ts';

/** What a key does while focus is inside the popover. */
export type PopoverAction =
  | { kind: 'open'; cause: number }
  | { kind: 'copy'; form: CopyForm }
  | { kind: 'reader' }
  | { kind: 'pin' }
  | { kind: 'close' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/**
 * The action of a key: 1 to 9 open a cause (its index counts from 0), c copies the open one as Markdown, Shift+c as
 * plain text, l as one line, o opens the reader, p pins, Escape closes.
 *
 * @returns undefined for every other key and whenever Ctrl, Cmd or Alt is held: those are the browser's and the page's.
 */
export function popoverKey({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
}: Pressed): PopoverAction | undefined {
  if (ctrlKey || metaKey || altKey || repeat) return undefined;
  if (/^[1-9]$/.test(key)) return { kind: 'open', cause: Number(key) - 1 };
  // Shift, not the letter's case, decides: Caps Lock must not change the form.
  switch (key.toLowerCase()) {
    case 'c':
      return { kind: 'copy', form: shiftKey ? 'plain' : 'markdown' };
    case 'l':
      return { kind: 'copy', form: 'line' };
    case 'o':
      return { kind: 'reader' };
    case 'p':
      return { kind: 'pin' };
    case 'escape':
      return { kind: 'close' };
  }
  return undefined;
}
