import { attack } from './attack.ts';
import { elastic } from './elastic.ts';
import { splunk } from './splunk.ts';

const SITES = [attack, elastic, splunk];

/** What shows a technique only by its name, on any site: the selectors are particular enough to be asked everywhere. */
export const NAMED = SITES.flatMap(({ named }) => named);
