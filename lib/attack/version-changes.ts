import type { Domain, TechniqueId } from './technique.ts';

/** What a release of ATT&CK changed, against an older bundle. */
export type VersionChange =
  | { kind: 'revoked'; domain: Domain; id: TechniqueId; replacedBy: TechniqueId }
  | { kind: 'new'; domain: Domain; id: TechniqueId; name: string; tactics: string[] };

const DOMAINS: readonly string[] = ['enterprise', 'mobile', 'ics'] satisfies Domain[];

/**
 * Reads the table of changes (`attack-v19-changes.tsv`).
 *
 * @param table lines of: domain, `new` or `revoked`, ID, name (or the ID that replaces it), short names of the
 *   tactics of a new technique, separated by commas. Lines that start with `#` are comments.
 * @throws Error naming the line that can't be read.
 */
export function parseVersionChanges(table: string): VersionChange[] {
  return table
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseChange(line, number));
}

function parseChange(line: string, number: number): VersionChange {
  const [domain = '', kind, id, text, tactics] = line.split('\t');
  if (isDomain(domain) && id && text) {
    if (kind === 'revoked') return { kind, domain, id, replacedBy: text };
    if (kind === 'new') return { kind, domain, id, name: text, tactics: tactics ? tactics.split(',') : [] };
  }
  throw new Error(
    `Line ${number} of the table of changes can't be read: ${line}. Write domain, new or revoked, ID, name or replacing ID, tactics, with tabs between them.`,
  );
}

function isDomain(text: string): text is Domain {
  return DOMAINS.includes(text);
}
