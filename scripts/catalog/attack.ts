import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type StixBundle, techniquesFromStix } from '../../lib/attack/from-stix.ts';
import type { Domain, Technique } from '../../lib/attack/technique.ts';
import { unitedTechniques } from '../../lib/attack/united.ts';

const DOMAINS: readonly Domain[] = ['enterprise', 'mobile', 'ics'];

/** The techniques of STIX bundles, united with the project's own list, which may be newer. */
export async function techniquesOf(
  files: readonly string[],
  known: readonly Technique[],
): Promise<Technique[]> {
  return unitedTechniques(techniquesFromStix(await Promise.all(files.map(bundleOf)), []), known);
}

async function bundleOf(file: string): Promise<{ domain: Domain; bundle: StixBundle }> {
  const domain = DOMAINS.find((name) => path.basename(file).includes(name));
  if (!domain) {
    throw new Error(
      `${file}: its name doesn't say which matrix it is. Name it enterprise-, mobile- or ics-attack.json.`,
    );
  }
  try {
    const bundle: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (Array.isArray((bundle as StixBundle).objects)) return { domain, bundle: bundle as StixBundle };
  } catch (cause) {
    throw new Error(
      `${file}: can't be read: ${(cause as Error).message}. Take it from github.com/mitre/cti.`,
    );
  }
  throw new Error(`${file}: this is no STIX bundle: it holds no objects. Take it from github.com/mitre/cti.`);
}
