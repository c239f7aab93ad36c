import { readElastic } from './sources/elastic.ts';
import type { FileReader } from './sources/reading.ts';
import { readSigma } from './sources/sigma.ts';
import { readSplunk } from './sources/splunk.ts';

/** A public repository of rules, as its download link gives it. */
export interface Upstream {
  source: 'sigma' | 'elastic' | 'splunk';
  /** `owner/name` on GitHub, and the branch whose state is downloaded. */
  repository: string;
  branch: string;
  /** The archive's file name; inside, everything lies in one top folder. */
  archive: string;
  /** Which paths below that folder hold rules. */
  holds: RegExp;
  /** The licence of its rules, as a copy of a note names it. */
  licence: string;
  read: FileReader;
}

export const UPSTREAMS: readonly Upstream[] = [
  {
    source: 'sigma',
    repository: 'SigmaHQ/sigma',
    branch: 'master',
    archive: 'sigma.tar.gz',
    holds: /^rules[^/]*\/.+\.ya?ml$/,
    licence: 'Detection Rule License 1.1',
    read: readSigma,
  },
  {
    source: 'elastic',
    repository: 'elastic/detection-rules',
    branch: 'main',
    archive: 'detection-rules.tar.gz',
    holds: /^rules(_building_block)?\/.+\.toml$/,
    licence: 'Elastic License 2.0',
    read: readElastic,
  },
  {
    source: 'splunk',
    repository: 'splunk/security_content',
    branch: 'develop',
    archive: 'security_content.tar.gz',
    holds: /^detections\/.+\.ya?ml$/,
    licence: 'Apache License 2.0',
    read: readSplunk,
  },
];
