import type { Site } from './site.ts';

const NAMES_ONLY = '.mitre_technique_displayElements';

/** Splunk Security Essentials: the dashboard shows names, an attribute of each holds the ID. */
export const splunk: Site = {
  name: 'Splunk Security Essentials',
  named: ['mitre_technique', 'mitre_sub_technique'].map((attribute) => ({
    selector: `${NAMES_ONLY}[${attribute}]`,
    attribute,
    pattern: /^(T\d{4}(?:\.\d{3})?)$/,
  })),
};
