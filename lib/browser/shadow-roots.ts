import { browser } from 'wxt/browser';
import type { OpenRoot } from '../detect/roots.ts';

type WithRoot = HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null };

/** Closed shadow roots too: Chromium has a function for extensions, Firefox a property that only they see. */
export const openRoot: OpenRoot = (element) =>
  import.meta.env.FIREFOX
    ? ((element as WithRoot).openOrClosedShadowRoot ?? null)
    : (browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null);
