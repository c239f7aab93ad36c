import type { TechniqueId } from '../../lib/attack/technique.ts';

// ATT&CK never reuses a number and counts on: v18.1 ends at T1681, v19 brought T1682 to T1695. Every technique that
// v19 renumbered moved to one of these, and none that was renumbered before.
const NEW_IN_V19 = { first: 1682, last: 1695 } as const;

/** The release that gave a technique its present number, as words to follow it; empty for releases before v19. */
export function sinceRelease(now: TechniqueId): string {
  const number = Number(now.slice(1, 5));
  return number >= NEW_IN_V19.first && number <= NEW_IN_V19.last ? ' since ATT&CK v19' : '';
}
