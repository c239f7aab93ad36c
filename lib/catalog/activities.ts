import type { Activity } from './types.ts';

/** The twelve activities in the order in which they are shown, with the words for each. */
export const ACTIVITIES: readonly { activity: Activity; label: string }[] = [
  { activity: 'admin', label: 'Administration' },
  { activity: 'change', label: 'Planned change' },
  { activity: 'deploy', label: 'Deployment' },
  { activity: 'automation', label: 'Automation' },
  { activity: 'product', label: 'Product behaviour' },
  { activity: 'dev', label: 'Development' },
  { activity: 'user', label: 'User' },
  { activity: 'security', label: 'Security tools' },
  { activity: 'backup', label: 'Backup' },
  { activity: 'fault', label: 'Misconfiguration' },
  { activity: 'exercise', label: 'Exercise' },
  { activity: 'lookalike', label: 'Lookalike' },
];

const LABELS = new Map(ACTIVITIES.map(({ activity, label }) => [activity, label]));

/** What an activity is called where people read it: `fault` is "Misconfiguration". */
export function activityLabel(activity: Activity): string {
  return LABELS.get(activity) ?? activity;
}
