import { browser } from 'wxt/browser';

/** Whether the extension still stands behind this script: after an update or removal an orphan's calls all throw. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** Takes a listener off the browser's events; an orphan's are gone already, and asking would throw. */
export const ifAlive = (remove: () => void) => (): void => {
  if (isAlive()) remove();
};
