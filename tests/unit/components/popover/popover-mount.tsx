import { vi } from 'vitest';
import { Popover, type PopoverProps } from '../../../../components/popover/popover.tsx';
import type { TechniqueAnswer } from '../../../../lib/answers/types.ts';
import { mount, textOf } from '../mount.ts';
import { aNote, someNotes } from '../notes.ts';

const handlers = () => ({
  onCopy: vi.fn(),
  onPin: vi.fn(),
  onReader: vi.fn(),
  onClose: vi.fn(),
  onRetry: vi.fn(),
  onTechnique: vi.fn(),
});

/** Mounts the popover with the catalog's answer. @returns its root, the spies of its events, and a way to change props */
export async function popover(notes: TechniqueAnswer, props: Partial<PopoverProps> = {}) {
  const on = handlers();
  const view = (over: Partial<PopoverProps> = {}) => (
    <Popover
      state={{ kind: 'notes', technique: notes.technique, notes }}
      pinned={false}
      {...on}
      {...props}
      {...over}
    />
  );
  const { root, show } = await mount(view());
  return {
    root,
    on,
    dialog: root.querySelector('.pop') as HTMLElement,
    again: (over: Partial<PopoverProps>) => show(view(over)),
  };
}

/** Five causes: three with a line of their own, two counted by activity. */
export const five = someNotes({
  causes: [
    aNote({ id: 'psexec' }),
    aNote({ id: 'deploy', activity: 'deploy' }),
    aNote({ id: 'backup', activity: 'backup' }),
    aNote({ id: 'scanner', activity: 'security' }),
    aNote({ id: 'printer', activity: 'product' }),
  ],
});
/** The notes of the causes that are open. */
export const openNote = (root: Element) => [...root.querySelectorAll('.cause-open .note')].map(textOf);
