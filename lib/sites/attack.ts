import { TECHNIQUE_LINK } from '../detect/named.ts';
import type { Site } from './site.ts';

/** attack.mitre.org, and every page that links to a technique as it does. */
export const attack: Site = { name: 'ATT&CK', named: [TECHNIQUE_LINK] };
