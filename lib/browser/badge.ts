import { browser } from 'wxt/browser';

/** Ink, never red: the badge counts techniques, it does not warn. */
const COLOURS = { background: '#3c4043', text: '#ffffff' };

/** Shows how many techniques stand in a tab; nothing for none. */
export async function showBadge(tabId: number, techniques: number): Promise<void> {
  const text = techniques === 0 ? '' : techniques > 999 ? '999+' : String(techniques);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS.background });
    await browser.action.setBadgeTextColor({ tabId, color: COLOURS.text });
    await browser.action.setBadgeText({ tabId, text });
  } catch (error) {
    // The tab was closed while its frames were counted: there is no badge left to set.
    console.debug('LoFP Lens: no badge for a tab that is gone.', error);
  }
}
