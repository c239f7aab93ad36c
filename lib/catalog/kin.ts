import type { Registry } from '../attack/registry.ts';
import type { Technique } from '../attack/technique.ts';
import type { CatalogMeta, CuratedNote, Kin } from './types.ts';

/** Three are enough to walk on from a technique without notes, and fit into the popover. */
const MOST_NEAREST = 3;

type Counts = CatalogMeta['counts'];

/**
 * The relatives of a technique: its parent, its sub-techniques by ID, then what its notes name too, in their order.
 *
 * @param technique the technique in its current number.
 * @param causes its notes, ranked.
 */
export function kinOf(
  technique: Technique,
  causes: readonly CuratedNote<unknown>[],
  registry: Registry,
  counts: Counts,
): Kin[] {
  const own = [technique.id, ...registry.formerOf(technique.id)];
  const ids = new Set([
    ...(technique.parent ? [technique.parent] : []),
    ...inUse(registry.childrenOf(technique.id)).map(({ id }) => id),
    ...causes.flatMap(({ techniques }) => techniques),
  ]);
  return [...ids]
    .filter((id) => !own.includes(id))
    .flatMap((id) => registry.find(id) ?? [])
    .map((relative) => asKin(relative, counts));
}

/**
 * Where to look when a technique has no notes: of its parent, siblings and sub-techniques, then of the techniques
 * that share a tactic in the same matrix, those with curated notes.
 *
 * @param technique the technique in its current number.
 * @returns at most three, the family first; within each group those on a common platform, then those that share more
 *   tactics, then those with more notes.
 */
export function nearestTo(technique: Technique, registry: Registry, counts: Counts): Kin[] {
  const family = technique.parent ?? technique.id;
  const { tactics, platforms } = traitsOf(technique, registry);
  return inUse(registry.all())
    .filter((other) => other.id !== technique.id && other.domain === technique.domain)
    .map((other) => {
      const traits = traitsOf(other, registry);
      return {
        kin: asKin(other, counts),
        isFamily: other.id === family || other.parent === family,
        onPlatform: sharedBy(platforms, traits.platforms) > 0,
        tactics: sharedBy(tactics, traits.tactics),
      };
    })
    .filter(({ kin, isFamily, tactics }) => kin.count > 0 && (isFamily || tactics > 0))
    .sort(
      (a, b) =>
        Number(b.isFamily) - Number(a.isFamily) ||
        Number(b.onPlatform) - Number(a.onPlatform) ||
        b.tactics - a.tactics ||
        b.kin.count - a.kin.count,
    )
    .slice(0, MOST_NEAREST)
    .map(({ kin }) => kin);
}

/**
 * Tactics and platforms of a technique in all its numbers: v19 divided Defense Evasion and its table names no platform,
 * so a technique that came with v19 would otherwise be near to none of v18.1's.
 */
function traitsOf(technique: Technique, registry: Registry): { tactics: string[]; platforms: string[] } {
  const former = registry.formerOf(technique.id).flatMap((id) => registry.find(id) ?? []);
  const numbers = [technique, ...former];
  return {
    tactics: [...new Set(numbers.flatMap(({ tactics }) => tactics))],
    platforms: [...new Set(numbers.flatMap(({ platforms = [] }) => platforms))],
  };
}

function sharedBy(some: readonly string[], others: readonly string[]): number {
  return some.filter((one) => others.includes(one)).length;
}

function inUse(techniques: readonly Technique[]): Technique[] {
  return techniques.filter(({ status }) => status !== 'revoked');
}

function asKin({ id, name }: Technique, counts: Counts): Kin {
  return { id, name, count: counts[id]?.curated ?? 0 };
}
