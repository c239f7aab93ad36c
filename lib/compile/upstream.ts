import type { Rule } from '../catalog/types.ts';
import { elasticFacts, sigmaFacts, splunkFacts } from './rule-facts.ts';

/** A public repository of rules, as its download link gives it. */
export interface Upstream {
  /** The archive's file name; inside, everything lies in one top folder. */
  archive: string;
  /** Which paths below that folder hold rules. */
  holds: RegExp;
  /** Where a path below that folder can be read on the web. */
  blob: string;
  /** The facts of the rules in one file. */
  read: (text: string, link: string) => Rule[];
}

export const UPSTREAMS: readonly Upstream[] = [
  {
    archive: 'sigma.tar.gz',
    holds: /^rules[^/]*\/.+\.yml$/,
    blob: 'https://github.com/SigmaHQ/sigma/blob/master/',
    read: sigmaFacts,
  },
  {
    archive: 'detection-rules.tar.gz',
    holds: /^rules(_building_block)?\/.+\.toml$/,
    blob: 'https://github.com/elastic/detection-rules/blob/main/',
    read: elasticFacts,
  },
  {
    archive: 'security_content.tar.gz',
    holds: /^detections\/.+\.yml$/,
    blob: 'https://github.com/splunk/security_content/blob/develop/',
    read: splunkFacts,
  },
];
