import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';

/** Renders a view into the document for one test. @returns its root and a way to render it anew */
export async function mount(view: ComponentChild) {
  const root = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  const show = (next: ComponentChild) => act(() => render(next, root));
  await show(view);
  return { root, show };
}

/** The button, link or menu item with this accessible name. */
export function named(root: Element, name: string | RegExp): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a')];
  const nameOf = (element: Element) =>
    element.getAttribute('aria-label') ?? element.textContent?.replace(/\s+/g, ' ').trim();
  const found = all.find((element) => {
    const own = nameOf(element) ?? '';
    return typeof name === 'string' ? own === name : name.test(own);
  });
  if (!found) throw new Error(`Nothing is called ${name}; there are: ${all.map(nameOf).join(' | ')}`);
  return found;
}

/** Presses a button or link. */
export const press = (element: Element, init: MouseEventInit = {}) =>
  act(
    () => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })),
  );

/** Presses a key on an element. @returns the event, to see whether it was taken */
export async function key(
  element: Element,
  name: string,
  init: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  await act(() => void element.dispatchEvent(event));
  return event;
}

export const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
