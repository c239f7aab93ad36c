import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import type { Copied } from '../parts/copy-words.ts';
import { Failed, Waiting } from './empty.tsx';
import { popoverKey } from './keys.ts';
import { PopoverNotes } from './notes.tsx';
import { PopHead } from './pop-head.tsx';
import { causesOf, copySubject, copyTarget, type PopoverState } from './state.ts';

export interface PopoverProps {
  state: PopoverState;
  pinned: boolean;
  /** The copy just made, for as long as the button should say so (`COPIED_FOR`). */
  copied?: (Copied & { cause: number | null }) | undefined;
  /** @param cause index in `causesOf(notes)`; null for the skeleton where no cause is documented */
  onCopy: (cause: number | null, form: CopyForm) => void;
  onPin: () => void;
  /** Without a technique: the reader's search. */
  onReader: (technique?: TechniqueId) => void;
  onClose: () => void;
  onRetry: () => void;
  /** Show another technique in this popover. */
  onTechnique: (id: TechniqueId) => void;
}

/** Everything the popover shows of one technique. Which cause is open is its own affair; all else comes in. */
export function Popover(props: PopoverProps) {
  const { state, pinned, copied, onCopy, onPin, onReader, onClose, onRetry, onTechnique } = props;
  const { technique } = state;
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | undefined>(0);
  const causes = state.kind === 'notes' ? causesOf(state.notes) : [];
  const target = copyTarget(state, open);

  // Another technique starts at its top with its first cause open; to scroll asks for a layout, so not at the start.
  const shown = useRef(technique.id);
  useLayoutEffect(() => {
    if (shown.current === technique.id) return;
    shown.current = technique.id;
    setOpen(0);
    body.current?.scrollTo(0, 0);
  }, [technique.id]);

  const copy = (form: CopyForm) => target !== undefined && onCopy(target, form);
  const openCause = (index: number) => {
    if (index >= causes.length) return;
    setOpen(index);
    // Its head may be drawn only now: it stands folded among those counted by activity.
    requestAnimationFrame(() =>
      body.current?.querySelector<HTMLElement>(`[data-cause="${index + 1}"] button`)?.focus(),
    );
  };
  const follow = (id: TechniqueId) => {
    // The link that had the focus goes with the old technique.
    body.current?.focus();
    onTechnique(id);
  };
  const press = (event: KeyboardEvent) => {
    const action = popoverKey(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'open') openCause(action.cause);
    else if (action.kind === 'copy') copy(action.form);
    else if (action.kind === 'reader') onReader(technique.id);
    else if (action.kind === 'pin') onPin();
    else onClose();
  };

  return (
    <section
      class="pop"
      role="dialog"
      aria-labelledby={titleId}
      aria-busy={state.kind === 'loading' || undefined}
      onKeyDown={press}
    >
      <PopHead
        technique={technique}
        titleId={titleId}
        subject={target === undefined ? undefined : copySubject(state, target)}
        nothing={state.kind === 'loading' ? 'Nothing to copy yet' : 'Nothing to copy'}
        copied={copied && { ...copied, subject: copySubject(state, copied.cause) }}
        pinned={pinned}
        onCopy={copy}
        onPin={onPin}
        onReader={() => onReader(technique.id)}
        onClose={onClose}
      />
      <div class="pop-body" tabIndex={-1} ref={body}>
        {state.kind === 'loading' && <Waiting />}
        {state.kind === 'error' && (
          <Failed technique={technique.id} message={state.message} onRetry={onRetry} onReader={onReader} />
        )}
        {state.kind === 'notes' && (
          <PopoverNotes
            notes={state.notes}
            causes={causes}
            open={open}
            onOpen={setOpen}
            onTechnique={follow}
            onReader={onReader}
          />
        )}
      </div>
      <footer class="pop-foot">Documented causes, not proof: intruders use the same tools.</footer>
    </section>
  );
}
