import { expect, type Page } from '@playwright/test';
import { find, press, waitFor } from './inside.ts';
import type { Mark } from './marks.ts';

/** The technique by which the homes of the popover are tried. */
export const SMB = 'T1021.002 SMB/Windows Admin Shares';

/** Rests the pointer on a mark; `by` is where its frame stands in the page. */
export async function rest(page: Page, { box }: Mark, by = { x: 0, y: 0 }): Promise<void> {
  await page.mouse.move(0, 0);
  await page.mouse.move(by.x + box.x + box.width / 2, by.y + box.y + box.height / 2, { steps: 4 });
}

const pinned = async (page: Page) => (await find(page, 'button', 'Pin'))?.pressed;
/** Waits until the popover is gone, from whichever frame. */
export const waitForGone = (page: Page) => expect.poll(() => find(page, 'dialog', SMB)).toBeUndefined();

/** What every home has to give: a real press works in the popover, and a real Escape closes it alone. */
export async function expectUsable(page: Page, pageStays: () => Promise<void>): Promise<void> {
  await waitFor(page, 'dialog', SMB);
  await press(page, 'button', 'Pin');
  await expect.poll(() => pinned(page), { message: 'Pin was pressed' }).toBe(true);
  await pageStays();
  await page.keyboard.press('Escape');
  await waitForGone(page);
  await pageStays();
}
