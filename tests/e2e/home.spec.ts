import { expect } from '@playwright/test';
import { press, waitFor } from './support/inside.ts';
import { waitForMark } from './support/marks.ts';
import { openPage, test } from './support/pages.ts';
import { expectUsable, rest, SMB } from './support/usable.ts';

test('in a modal dialog', async ({ page }) => {
  await openPage(page, '<dialog><p>Alert T1021.002</p></dialog><p>T1003.001</p>');
  const dialog = page.locator('dialog');
  await dialog.evaluate((element: HTMLDialogElement) => element.showModal());
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, () => expect(dialog).toHaveJSProperty('open', true));
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveJSProperty('open', false);
});

test('in a modal dialog in a closed shadow root', async ({ page }) => {
  await openPage(
    page,
    `<x-flyout></x-flyout><script>
      const root = document.querySelector('x-flyout').attachShadow({ mode: 'closed' });
      root.innerHTML = '<dialog aria-label="Flyout"><p><slot></slot> T1021.002</p></dialog>';
      root.firstChild.showModal();
    </script>`,
  );
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, async () => void (await waitFor(page, 'dialog', 'Flyout')));
});

test('in a slot of a modal dialog', async ({ page }) => {
  await openPage(
    page,
    `<x-flyout><p>T1021.002</p></x-flyout><script>
      const root = document.querySelector('x-flyout').attachShadow({ mode: 'open' });
      root.innerHTML = '<dialog aria-label="Flyout"><slot></slot></dialog>';
      root.firstChild.showModal();
    </script>`,
  );
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, async () => void (await waitFor(page, 'dialog', 'Flyout')));
});

test('in an element in full screen', async ({ page }) => {
  await openPage(
    page,
    `<main style="background: white"><p>T1021.002</p>
      <button onclick="document.querySelector('main').requestFullscreen()">Full screen</button></main>`,
  );
  await page.getByRole('button', { name: 'Full screen' }).click();
  const isFull = () => page.evaluate(() => document.fullscreenElement?.localName);
  await expect.poll(isFull).toBe('main');
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, async () => expect(await isFull()).toBe('main'));
});

test('closes when full screen begins or ends', async ({ page }) => {
  await openPage(page, '<main><p>T1021.002</p></main>');
  await rest(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'dialog', SMB);
  await press(page, 'button', 'Pin');
  await page.locator('main').evaluate((main) => main.requestFullscreen());
  // The accessibility tree leaves out whatever an element in full screen covers.
  await expect(page.locator('lofp-lens')).toHaveCount(0);
});

test('in a popover of the page, which stays open when ours is pressed', async ({ page }) => {
  await openPage(page, `<button popovertarget="card">Card</button><div id="card" popover>T1021.002</div>`);
  await page.getByRole('button', { name: 'Card' }).click();
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, () => expect(page.locator('#card')).toBeVisible());
});

test('moves into a popover of the page with its second mark', async ({ page }) => {
  await openPage(
    page,
    `<p>T1003.001</p><button popovertarget="card">Card</button>
      <div id="card" popover style="inset: auto; left: 600px; top: 100px">T1021.002</div>`,
  );
  await page.getByRole('button', { name: 'Card' }).click();
  await rest(page, await waitForMark(page, 'T1003.001'));
  await waitFor(page, 'dialog', 'T1003.001 LSASS Memory');
  const { box } = await waitForMark(page, 'T1021.002');
  await page.mouse.move(box.x + 10, box.y + 10);
  await expectUsable(page, () => expect(page.locator('#card')).toBeVisible());
});

test('pinned in a dialog that closes, it goes too, and the next mark opens it', async ({ page }) => {
  await openPage(
    page,
    `<p>T1021.002</p><dialog style="margin-top: 600px"><form method="dialog">T1003.001
      <button>Done</button></form></dialog>`,
  );
  await page.locator('dialog').evaluate((element: HTMLDialogElement) => element.showModal());
  await rest(page, await waitForMark(page, 'T1003.001'));
  await waitFor(page, 'dialog', 'T1003.001 LSASS Memory');
  await press(page, 'button', 'Pin');
  await page.getByRole('button', { name: 'Done' }).click();
  await rest(page, await waitForMark(page, 'T1021.002'));
  await expectUsable(page, async () => {});
});

test('in a scrolled and transformed part of the page', async ({ page }) => {
  await openPage(
    page,
    `<div style="transform: translate(100px, 50px) scale(1.2); transform-origin: 0 0; overflow: auto;
      height: 200px; width: 400px; will-change: transform; contain: paint">
      <div style="height: 300px"></div><p>T1021.002</p><div style="height: 300px"></div></div>`,
  );
  await page.locator('p').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const mark = await waitForMark(page, 'T1021.002');
  await rest(page, mark);
  await expectUsable(page, async () => {});
});
