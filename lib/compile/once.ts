import { byCodeUnits } from './text.ts';
import type { CompiledSource, Refusal, SourceRule } from './types.ts';

/** The rules with every key once, and a report of those left out. */
export interface OncePerKey {
  kept: SourceRule[];
  doubles: Map<CompiledSource, Refusal[]>;
}

/** Of rules with the same key keeps the first by path, whatever the order in which they were read. */
export function oncePerKey(rules: readonly SourceRule[]): OncePerKey {
  const kept: SourceRule[] = [];
  const doubles = new Map<CompiledSource, Refusal[]>();
  for (const [key, same] of Map.groupBy(rules, (rule) => rule.key)) {
    const [first, ...others] = same.toSorted((a, b) => byCodeUnits(a.path, b.path));
    if (!first) continue;
    kept.push(first);
    const reports = others.map(({ path }) => ({
      path,
      reason: `the id ${key.slice(key.indexOf(':') + 1)} is that of ${first.path}, which is kept`,
      partly: false,
    }));
    if (reports.length > 0) doubles.set(first.source, [...(doubles.get(first.source) ?? []), ...reports]);
  }
  return { kept, doubles };
}
