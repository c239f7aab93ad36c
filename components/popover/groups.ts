import { activityLabel } from '../../lib/catalog/activities.ts';
import type { ConsideredCause } from '../../lib/copy/types.ts';
import { noteSource } from '../parts/rule-note-words.ts';

/** What a cause is counted under: a curated note's activity ("Deployment"), a rule's source ("Sigma"). */
export const groupOf = (cause: ConsideredCause): string =>
  cause.kind === 'curated' ? activityLabel(cause.note.activity) : noteSource(cause.note);

/** Tells a cause from the others of its technique. */
export const keyOf = ({ kind, note }: ConsideredCause): string => (kind === 'curated' ? note.id : note.text);
