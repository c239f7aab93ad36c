import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { Technique } from '../../lib/attack/technique.ts';
import { compiledCause } from '../../lib/copy/compiled-cause.ts';
import type { ConsideredCause } from '../../lib/copy/types.ts';
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
  | { kind: 'notes'; technique: Pick<Technique, 'id' | 'name'>; notes: TechniqueAnswer };

/** The causes of a technique, best first: the curated notes; the rules' own sentences only where no curated one bears. */
export function causesOf({ causes, compiled }: TechniqueAnswer): ConsideredCause[] {
  if (causes.length > 0) return causes.map((note) => ({ kind: 'curated', note }));
  return compiled?.causes.map((note) => compiledCause(note, compiled.sources)) ?? [];
}

/** How many causes there are, also where the list of compiled ones was cut. */
export const countCauses = ({ causes, compiled }: TechniqueAnswer): number =>
  causes.length || (compiled?.total.causes ?? 0);

/**
 * What a copy is made of: the index of a cause, null for the skeleton that says that no benign cause is documented,
 * undefined where there is nothing to copy.
 *
 * @param open index of the open cause; where all are closed the first one is meant.
 */
export function copyTarget(state: PopoverState, open: number | undefined): number | null | undefined {
  if (state.kind !== 'notes') return undefined;
  if (countCauses(state.notes) > 0) return open ?? 0;
  // LoFP documents causes, so the skeleton would say what isn't so.
  return state.notes.lofp.length > 0 ? undefined : null;
}

/** A copy's subject in words: "cause 1". */
export function copySubject(state: PopoverState, cause: number | null): string {
  const note = cause !== null && state.kind === 'notes' ? state.notes.causes[cause] : undefined;
  return cause === null || note?.expect === 'none' ? NO_CAUSE : `cause ${cause + 1}`;
}
