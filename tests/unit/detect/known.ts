import { readFileSync } from 'node:fs';
import type { Technique } from '../../../lib/attack/technique.ts';

const file = new URL('../../../data/techniques.json', import.meta.url);
const techniques: Technique[] = JSON.parse(readFileSync(file, 'utf8'));
const ids = new Set(techniques.map(({ id }) => id));

/** Whether ATT&CK knows an ID, as the shipped extension asks it. */
export const isKnown = (id: string): boolean => ids.has(id);
