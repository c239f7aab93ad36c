import type { SiteOfOptions } from '../../components/options/sites.tsx';
import { ALWAYS_ON, grantedPatterns, originOf, patternOf } from '../../lib/browser/permissions.ts';
import type { Settings } from '../../lib/browser/settings.ts';

/**
 * Every site there is something to say of: the one always on, those enabled, and those whose permission was withdrawn
 * in the browser.
 */
export async function listSites({ sites }: Settings): Promise<SiteOfOptions[]> {
  const granted = await grantedPatterns();
  const known = Object.entries(sites).map(([origin, choices]): SiteOfOptions => {
    return { origin, choices, state: granted.includes(patternOf(origin)) ? 'on' : 'withdrawn' };
  });
  const listed = new Set(known.map(({ origin }) => patternOf(origin)));
  // Granted in the browser's own settings, before any setting was kept here.
  const others = granted
    .filter((pattern) => !listed.has(pattern))
    .flatMap((pattern) => originOf(pattern.replace(/\*$/, '')) ?? [])
    .map((origin): SiteOfOptions => ({ origin, choices: {}, state: 'on' }));
  return [
    { origin: ALWAYS_ON, choices: {}, state: 'always' },
    ...[...known, ...others].sort((a, b) => a.origin.localeCompare(b.origin)),
  ];
}
