import carried from 'virtual:catalog';
import { browser } from 'wxt/browser';
import { type Catalog, createCatalog } from '../catalog/read.ts';

/** Reads one file of the bundled catalog, such as `catalog/meta.json`. @throws when it is missing or no JSON */
export async function loadBundled(path: string): Promise<unknown> {
  const text = carried[path];
  if (text !== undefined) return JSON.parse(text);
  const answer = await fetch(browser.runtime.getURL(`/${path}` as '/'));
  return answer.json();
}

/** The catalog that ships inside the extension, for extension pages and the background. */
export const bundledCatalog = (): Catalog => createCatalog(loadBundled);
