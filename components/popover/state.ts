import type { Technique } from '../../lib/attack/technique.ts';
import type { TechniqueNotes } from '../../lib/catalog/types.ts';
import { NO_CAUSE } from '../parts/copy-words.ts';

/** Which cause is open, and how to open another. */
export interface OpenCause {
  /** Index of the open cause; undefined where all are closed. */
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
}

/** What the popover shows. Its technique is known at once, its notes when the catalog has answered. */
export type PopoverState =
  | { kind: 'loading'; technique: Pick<Technique, 'id' | 'name'> }
  | { kind: 'error'; technique: Pick<Technique, 'id' | 'name'>; message: string }
  | { kind: 'notes'; technique: Pick<Technique, 'id' | 'name'>; notes: TechniqueNotes };

/**
 * What a copy is made of: the index of a cause, null for the skeleton that says that no benign cause is documented,
 * undefined where there is nothing to copy.
 *
 * @param open index of the open cause; where all are closed the first one is meant.
 */
export function copyTarget(state: PopoverState, open: number | undefined): number | null | undefined {
  if (state.kind !== 'notes') return undefined;
  const { causes, lofp } = state.notes;
  if (causes.length > 0) return open ?? 0;
  // LoFP documents causes, so the skeleton would say what isn't so.
  return lofp.length > 0 ? undefined : null;
}

/** A copy's subject in words: "cause 1". */
export function copySubject(state: PopoverState, cause: number | null): string {
  const note = cause !== null && state.kind === 'notes' ? state.notes.causes[cause] : undefined;
  return cause === null || note?.expect === 'none' ? NO_CAUSE : `cause ${cause + 1}`;
}
