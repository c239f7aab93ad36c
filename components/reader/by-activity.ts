import { activityLabel } from '../../lib/catalog/activities.ts';
import type { Activity, ShippedNote } from '../../lib/catalog/types.ts';

/** A cause and its number on the page, from 1. */
export interface NumberedCause {
  note: ShippedNote;
  number: number;
}

/** The causes of one activity. */
export interface ActivityGroup {
  activity: Activity;
  label: string;
  causes: NumberedCause[];
}

/**
 * Groups causes by activity for the reader: the activity of the best cause first, numbers running down the page.
 *
 * @param causes ranked, best first.
 */
export function byActivity(causes: readonly ShippedNote[]): ActivityGroup[] {
  let number = 0;
  return [...Map.groupBy(causes, ({ activity }) => activity)].map(([activity, notes]) => ({
    activity,
    label: activityLabel(activity),
    causes: notes.map((note) => ({ note, number: ++number })),
  }));
}
