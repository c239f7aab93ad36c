import { expect, test } from 'vitest';
import { ACTIVITIES, activityLabel } from '../../../lib/catalog/activities.ts';

test('the twelve activities are shown in the order of the design, each with its words', () => {
  expect(ACTIVITIES).toHaveLength(12);
  expect(ACTIVITIES.map(({ label }) => label).join(', ')).toBe(
    'Administration, Planned change, Deployment, Automation, Product behaviour, Development, User, Security tools, ' +
      'Backup, Misconfiguration, Exercise, Lookalike',
  );
  expect(activityLabel('fault')).toBe('Misconfiguration');
});
