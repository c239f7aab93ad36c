import type { SourceInfo } from '../../lib/catalog/types.ts';
import type { HeldPart } from '../../lib/store/types.ts';
import { counted } from '../parts/cause-words.ts';

/** How much of a source ships that this project may ship whole. */
export const builtInWords = ({ source, count }: SourceInfo): string =>
  source === 'curated' ? counted(count, 'cause', 'causes') : counted(count, 'note', 'notes');

/**
 * How much there is of a repository of rules: what was compiled of it here, or what ships. Facts only ship, for the
 * sentences are others'.
 *
 * @param facts rules that the bundled catalog has facts of.
 */
export function rulesWords(part: HeldPart | undefined, facts: number): string {
  if (!part) return `${counted(facts, 'rule', 'rules')}, facts only`;
  const { rules, notes } = part.info;
  return `${counted(rules, 'rule', 'rules')}, ${counted(notes, 'note', 'notes')}`;
}
