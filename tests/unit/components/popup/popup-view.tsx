import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { Popup, type PopupProps } from '../../../../components/popup/popup.tsx';
import type { Site } from '../../../../components/popup/site-row.tsx';
import { openExample } from '../../search/catalog.ts';
import { mount, textOf } from '../mount.ts';

/** Sites that can be turned off and on. */
export const ON: Site = { kind: 'on', origin: 'https://soc.example.net', always: false };
export const OFF: Site = { kind: 'off', origin: 'https://kibana.corp.example:5601' };

/** The popup over a site where marks are on, with the example catalog read; only what a test is about need be given. */
export async function popup(props: Partial<PopupProps> = {}) {
  const on = {
    onReader: vi.fn(),
    onOptions: vi.fn(),
    onEnable: vi.fn(),
    onDisable: vi.fn(),
    onRetry: vi.fn(),
  };
  const view = (over: Partial<PopupProps> = {}) => (
    <Popup
      search={openExample()}
      date="2026-11-24"
      problem={undefined}
      site={ON}
      found={{}}
      {...on}
      {...props}
      {...over}
    />
  );
  const { root, show } = await mount(view());
  const field = root.querySelector('input') as HTMLInputElement;
  return {
    root,
    on,
    field,
    body: () => textOf(root.querySelector('.popup-body')),
    rows: () => [...root.querySelectorAll('.hit')].map(textOf),
    /** The row that a screen reader hears, by way of the field. */
    chosen: () => {
      const id = field.getAttribute('aria-activedescendant');
      return id === null ? undefined : textOf(root.querySelector(`#${id}[aria-selected=true]`));
    },
    type: (text: string) =>
      act(() => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    again: (over: Partial<PopupProps>) => show(view(over)),
  };
}
