import { browser } from 'wxt/browser';
import { DOWNLOAD_ORIGIN } from '../update/origin.ts';
import { saveSettings } from './settings.ts';

/** The one origin that the manifest itself asks for; it can't be turned off here. */
export const ALWAYS_ON = 'https://attack.mitre.org';

/**
 * The match pattern of one origin. Firefox's patterns have no port, so there the whole host is named.
 * @param origin such as `https://kibana.corp.example:5601`
 */
export function patternOf(origin: string): string {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${import.meta.env.FIREFOX ? hostname : host}/*`;
}

/** The origin of an address that marks can be enabled on; undefined for the browser's own pages and files. */
export function originOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { origin, protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}

/** Whether this very frame belongs to one of the patterns; one without an origin belongs to the frame around it. */
export function isIn(patterns: readonly string[]): boolean {
  const origin = originOf(self.origin) ?? originOf(location.ancestorOrigins?.[0]);
  return origin !== undefined && patterns.includes(patternOf(origin));
}

/** Those of the patterns that are sites: neither the one of the manifest nor the host that updates come from. */
export const sitesAmong = (patterns: readonly string[]): string[] =>
  patterns.filter((pattern) => ![ALWAYS_ON, DOWNLOAD_ORIGIN].map(patternOf).includes(pattern));

/** The sites that the browser has granted, without the one of the manifest, as patterns. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return sitesAmong(origins);
}

/** Whether the extension may read pages of this origin. */
export const isEnabled = async (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(origin)] });

/**
 * Asks the browser for one origin; call it straight from a press, or the browser refuses. What follows is the
 * background's work (`permissions.onAdded`): the prompt may close the popup that asked.
 * @returns whether the person agreed
 */
export const enable = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(origin)] });

/**
 * Asks the browser for the one host that rule archives are downloaded from; call it straight from a press.
 * @returns whether the person agreed, now or before
 */
export const allowDownloads = (): Promise<boolean> =>
  browser.permissions.request({ origins: [patternOf(DOWNLOAD_ORIGIN)] });

/** Lists granted origins among the sites, so that one withdrawn in the browser later can be offered again. */
export async function rememberSites(patterns: readonly string[]): Promise<void> {
  const origins = patterns.flatMap((pattern) => originOf(pattern.replace(/\*$/, '')) ?? []);
  const added = Object.fromEntries(origins.map((origin) => [origin, {}]));
  await saveSettings((settings) => ({ ...settings, sites: { ...added, ...settings.sites } }));
}

/** Gives an origin's permission back and forgets it; marks go by `permissions.onRemoved`. */
export async function disable(origin: string): Promise<void> {
  await saveSettings((settings) => {
    const { [origin]: _, ...sites } = settings.sites;
    return { ...settings, sites };
  });
  await browser.permissions.remove({ origins: [patternOf(origin)] });
}
