import { RULE_SOURCES } from '../../lib/catalog/rule-source.ts';
import type { CompiledSource } from '../../lib/compile/types.ts';

/** The public repositories, then the team's own rules. */
const ORDER: readonly (CompiledSource | undefined)[] = [...RULE_SOURCES, 'house'];

/** Puts what comes from sources in the same order on every page; within a source, the order stays. */
export function bySource<T>(items: readonly T[], sourceOf: (item: T) => CompiledSource | undefined): T[] {
  const place = (item: T) => ORDER.indexOf(sourceOf(item));
  return items.toSorted((a, b) => place(a) - place(b));
}
