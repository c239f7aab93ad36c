import { browser } from 'wxt/browser';
import type { Site } from '../../components/popup/site-row.tsx';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { foundInTab } from '../../lib/browser/found.ts';
import type { Found } from '../../lib/browser/frame-reports.ts';
import { ALWAYS_ON, isEnabled, originOf } from '../../lib/browser/permissions.ts';
import { TECHNIQUE_LINK, techniqueIn } from '../../lib/detect/named.ts';

/** The page under the popup: what may be done there, and what stands on it. */
export interface PageUnder {
  site: Site;
  found: Found;
  /** The technique that the page is about: ATT&CK's own pages say so in their address. */
  subject: TechniqueId | undefined;
}

/** Asks the browser about the tab that the popup was opened over. */
export async function pageUnder(): Promise<PageUnder> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // Opening the popup grants `activeTab`, so the address is told; it isn't for pages closed to extensions.
  const origin = originOf(tab?.url);
  const nothing = { found: {}, subject: undefined };
  if (origin === undefined) return { site: { kind: 'closed' }, ...nothing };
  if (!(await isEnabled(origin))) return { site: { kind: 'off', origin }, ...nothing };
  const found = tab?.id === undefined ? {} : await foundInTab(tab.id);
  const subject = techniqueIn(tab?.url ?? '', TECHNIQUE_LINK.pattern, () => true);
  return { site: { kind: 'on', origin, always: origin === ALWAYS_ON }, found, subject };
}
