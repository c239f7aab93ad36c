import { readFileSync } from 'node:fs';
import type { Technique } from '../../../lib/attack/technique.ts';

/** ATT&CK's techniques, as the extension ships them. */
export const techniques: Technique[] = JSON.parse(
  readFileSync(new URL('../../../data/techniques.json', import.meta.url), 'utf8'),
);
