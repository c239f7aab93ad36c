// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { key, named, press, textOf } from '../mount.ts';
import { aNote, someNotes } from '../notes.ts';
import { five, popover } from './popover-mount.tsx';

describe('copying', () => {
  test('the button and the keys copy the open cause, each in its form', async () => {
    const { root, on, dialog } = await popover(five);
    await press(named(root, 'Copy cause 1'));
    await key(dialog, '2');
    await key(dialog, 'c');
    await key(dialog, 'C', { shiftKey: true });
    await key(dialog, 'l');
    expect(on.onCopy.mock.calls).toEqual([
      [0, 'markdown'],
      [1, 'markdown'],
      [1, 'plain'],
      [1, 'line'],
    ]);
  });

  test('a right-click offers the other forms; arrows walk them, Escape leaves the menu and not the popover', async () => {
    const { root, on } = await popover(five);
    const offer = () =>
      root
        .querySelector('.copy-tool .tool')
        ?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    offer();
    await vi.waitFor(() => expect(textOf(document.activeElement)).toContain('Markdown'));
    await key(document.activeElement as Element, 'ArrowDown');
    expect(textOf(document.activeElement)).toContain('Plain text');
    await press(document.activeElement as Element);
    expect(on.onCopy).toHaveBeenCalledWith(0, 'plain');

    offer();
    await vi.waitFor(() => expect(root.querySelector('[role=menu]')).not.toBeNull());
    await key(document.activeElement as Element, 'Escape');
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(on.onClose).not.toHaveBeenCalled();
  });

  test('the button and a live region say what was copied, even when another cause is open by then', async () => {
    const { root, dialog, again } = await popover(five);
    await key(dialog, '3');
    await again({ copied: { cause: 0, form: 'plain' } });
    expect(textOf(root.querySelector('[role=status]'))).toBe('Copied cause 1 as plain text');
    expect(named(root, 'Copied cause 1 as plain text')).toBeDefined();
  });

  test('a refused clipboard is said', async () => {
    const { root } = await popover(five, { copied: { cause: 0, form: 'markdown', failed: true } });
    expect(textOf(root.querySelector('[role=status]'))).toMatch(/refused to copy/);
  });
});

describe('links to other techniques', () => {
  const kin = someNotes({
    causes: [aNote({ id: 'a' })],
    kin: [{ id: 'T1021', name: 'Remote Services', count: 41 }],
  });

  test('a press shows the technique here, a press for a new tab opens the reader', async () => {
    const { root, on } = await popover(kin);
    await press(named(root, 'T1021 Remote Services 41'));
    await press(named(root, 'T1021 Remote Services 41'), { ctrlKey: true });
    expect(on.onTechnique.mock.calls).toEqual([['T1021']]);
    expect(on.onReader.mock.calls).toEqual([['T1021']]);
  });

  test('no press leads the page itself away', async () => {
    const { root } = await popover(kin);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    named(root, 'T1021 Remote Services 41').dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('keys', () => {
  test('a taken key does not reach the page, any other does', async () => {
    const { dialog, on } = await popover(five);
    const page = vi.fn();
    document.body.addEventListener('keydown', page);
    expect((await key(dialog, 'o')).defaultPrevented).toBe(true);
    expect((await key(dialog, 'p')).defaultPrevented).toBe(true);
    expect((await key(dialog, 'Escape')).defaultPrevented).toBe(true);
    expect((await key(dialog, 'x')).defaultPrevented).toBe(false);
    document.body.removeEventListener('keydown', page);
    expect(page).toHaveBeenCalledOnce();
    expect([on.onReader, on.onPin, on.onClose].every((done) => done.mock.calls.length === 1)).toBe(true);
  });
});
