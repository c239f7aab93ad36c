import type { Site } from './site.ts';

/** Elastic Security: cells of the coverage page show names, their test subject holds the ID. */
export const elastic: Site = {
  name: 'Elastic Security',
  named: [
    {
      selector: '[data-test-subj^="coverageOverviewTechniqueTitle-T"]',
      attribute: 'data-test-subj',
      pattern: /-(T\d{4}(?:\.\d{3})?)$/,
    },
  ],
};
