import type { CompiledRuleKey, CompiledSource } from '../types.ts';
import { textOf } from './values.ts';

export interface Identity {
  source: CompiledSource;
  key: CompiledRuleKey;
  title: string;
  link: string;
  path: string;
}

/** Where a path below the archive's top folder can be read on the web. */
const BLOBS = {
  sigma: 'https://github.com/SigmaHQ/sigma/blob/master/',
  elastic: 'https://github.com/elastic/detection-rules/blob/main/',
  splunk: 'https://github.com/splunk/security_content/blob/develop/',
} as const;

/** Who a public rule is; a text saying what is missing where it can't be told from others. */
export function identityOf(
  source: keyof typeof BLOBS,
  path: string,
  { id, title }: { id: unknown; title: unknown },
): Identity | string {
  const ownId = textOf(id)?.toLowerCase();
  const ownTitle = textOf(title);
  if (!ownId) return 'the rule has no id';
  if (!ownTitle) return 'the rule has no title';
  const link = BLOBS[source] + path.split('/').map(encodeURIComponent).join('/');
  // Double spaces stay: consoles show the title so, and it is looked for there.
  return { source, key: `${source}:${ownId}`, title: ownTitle.replace(/\s*\n\s*/g, ' '), link, path };
}
