import { oneLine } from '../text.ts';
import type { CompiledRuleKey } from '../types.ts';

/** Who a rule of the team's is. */
export interface HouseIdentity {
  source: 'house';
  key: CompiledRuleKey;
  title: string;
  path: string;
}

/**
 * @param id what the format calls its id: a UUID, or the name where a name is all that tells rules apart.
 */
export function houseIdentity(id: string, title: string, path: string): HouseIdentity {
  return { source: 'house', key: `house:${oneLine(id).toLowerCase()}`, title: oneLine(title), path };
}
