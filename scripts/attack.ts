// usage: node scripts/attack.ts FOLDER — writes data/techniques.json from MITRE's STIX bundles and the table of changes
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type StixBundle, techniquesFromStix } from '../lib/attack/from-stix.ts';
import type { Domain } from '../lib/attack/technique.ts';
import { parseVersionChanges } from '../lib/attack/version-changes.ts';
import { jsonLines } from '../lib/catalog/json-lines.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say which folder holds the bundles: node scripts/attack.ts FOLDER');

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const domains: Domain[] = ['enterprise', 'mobile', 'ics'];
const techniques = techniquesFromStix(
  domains.map((domain) => ({ domain, bundle: JSON.parse(read(`${domain}-attack.json`)) as StixBundle })),
  parseVersionChanges(read('attack-v19-changes.tsv')),
);

writeFileSync(new URL('../data/techniques.json', import.meta.url), jsonLines(techniques));
console.log(`data/techniques.json: ${techniques.length} techniques`);
