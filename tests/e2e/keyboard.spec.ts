import { expect } from '@playwright/test';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { command, current, shortcuts, stepTo } from './support/commands.ts';
import { focused, press, waitFor } from './support/inside.ts';
import { waitForMark } from './support/marks.ts';
import { openPage, test } from './support/pages.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';
const LSASS = 'T1003.001 LSASS Memory';

test('the browser gives each command its shortcut', async ({ lens }) => {
  const { next, previous, open } = await shortcuts(lens);
  expect([next, previous, open].filter(Boolean)).toHaveLength(3);
});

test('next and previous go through the marks in the order of reading, and around the ends', async ({
  page,
  lens,
}) => {
  await openPage(
    page,
    '<p>T1021.002 then T1003.001</p><p><a href="/techniques/T1059/001/">PowerShell</a></p>',
  );
  await waitForMark(page, 'T1059.001');
  expect(await current(page)).toEqual([]);
  for (const id of ['T1021.002', 'T1003.001', 'T1059.001', 'T1021.002']) await stepTo(lens, page, 'next', id);
  for (const id of ['T1059.001', 'T1003.001', 'T1021.002']) await stepTo(lens, page, 'previous', id);
});

test('they pass over marks that no one can see or reach', async ({ page, lens }) => {
  await openPage(
    page,
    `<p>T1021.002</p><p style="display: none">T1059.001</p><p style="visibility: hidden">T1059.002</p>
      <p style="opacity: 0">T1059.003</p><details><summary>More</summary>T1059.004</details>
      <p inert>T1059.005</p><p>T1003.001</p>`,
  );
  await waitForMark(page, 'T1003.001');
  for (const id of ['T1021.002', 'T1003.001', 'T1021.002']) await stepTo(lens, page, 'next', id);
});

test('they stay in an open modal dialog, whose page around it is out of reach', async ({ page, lens }) => {
  await openPage(page, '<p>T1021.002</p><dialog>T1003.001 and T1059.001</dialog><p>T1078.004</p>');
  await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await waitForMark(page, 'T1059.001');
  for (const id of ['T1003.001', 'T1059.001', 'T1003.001']) await stepTo(lens, page, 'next', id);
});

test('open leaves a current mark that a modal dialog has shut out since', async ({ page, lens }) => {
  await openPage(page, '<p>T1021.002</p><dialog>T1003.001</dialog>');
  await waitForMark(page, 'T1021.002');
  await stepTo(lens, page, 'next', 'T1021.002');
  await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal());
  await waitForMark(page, 'T1003.001');
  await command(lens, page, 'open');
  await waitForPopover(page, LSASS);
  expect(await current(page)).toEqual(['T1003.001']);
});

test('they go into closed shadow roots and out again', async ({ page, lens }) => {
  await openPage(
    page,
    `<p>T1021.002</p><x-alert>T1059.001</x-alert><p>T1078.004</p><script>
      document.querySelector('x-alert').attachShadow({ mode: 'closed' }).innerHTML = '<p>T1003.001</p><slot></slot>';
    </script>`,
  );
  await waitForMark(page, 'T1003.001');
  const order = ['T1021.002', 'T1003.001', 'T1059.001', 'T1078.004'];
  for (const id of order) await stepTo(lens, page, 'next', id);
  for (const id of order.reverse().slice(1)) await stepTo(lens, page, 'previous', id);
});

test('a mark that is out of view is scrolled to', async ({ page, lens }) => {
  await openPage(
    page,
    `<p>T1021.002</p><div style="height: 3000px"></div><div style="height: 100px; overflow: auto">
      <div style="height: 500px"></div><p>T1003.001</p></div>`,
  );
  await waitForMark(page, 'T1021.002');
  await stepTo(lens, page, 'next', 'T1021.002');
  await command(lens, page, 'next');
  await expect(page.getByText('T1003.001')).toBeInViewport();
  expect(await current(page)).toEqual(['T1003.001']);
});

test('open without a step takes the first mark in view', async ({ page, lens }) => {
  await openPage(page, '<p>T1021.002</p><div style="height: 1000px"></div><p>T1003.001</p>');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await waitForMark(page, 'T1003.001');
  await command(lens, page, 'open');
  await waitForPopover(page, LSASS);
  expect(await current(page)).toEqual(['T1003.001']);
});

const FOCUSED = {
  'a field': '<p>T1021.002</p><input aria-label="Search" autofocus>',
  'a field in a closed shadow root': `<p>T1021.002</p><x-field></x-field><script>
    const root = document.querySelector('x-field').attachShadow({ mode: 'closed' });
    root.innerHTML = '<input aria-label="Search">';
    root.firstChild.focus();</script>`,
};
for (const [what, html] of Object.entries(FOCUSED)) {
  test(`open moves the focus in; Escape gives it back to ${what}`, async ({ page, lens }) => {
    await openPage(page, html);
    await waitForMark(page, 'T1021.002');
    await expect.poll(() => focused(page)).toBe('textbox Search');
    await stepTo(lens, page, 'next', 'T1021.002');
    await command(lens, page, 'open');
    await waitFor(page, 'button', 'Copy cause 1');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatch(/^button 1 Administration/);
    await page.keyboard.press('Escape');
    await waitForNoPopover(page);
    expect(await focused(page)).toBe('textbox Search');
  });
}

test('in a frame the commands go through its marks, while the focus is there', async ({ page, lens }) => {
  await openPage(page, '<p>T1003.001</p><iframe src="/frame" width="640" height="400"></iframe>', {
    '/frame': '<p>T1021.002</p><input aria-label="Search">',
  });
  await waitForMark(page, 'T1003.001');
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  await waitForMark(frame, 'T1021.002');
  await press(page, 'textbox', 'Search');
  await command(lens, page, 'open');
  await waitFor(page, 'dialog', SMB);
  expect(await current(page)).toEqual([]);
});

const LINKS = `<a href="/x">Alert T1021.002</a> <a href="/y">Other</a>`;

test('a link that holds an ID opens on focus and keeps it, and closes when the focus goes on', async ({
  page,
}) => {
  await openPage(page, LINKS);
  await waitForMark(page, 'T1021.002');
  await page.keyboard.press('Tab');
  await waitForPopover(page, SMB);
  expect(await focused(page)).toBe('link Alert T1021.002');
  await page.locator('a').last().focus();
  await waitForNoPopover(page);
});

test('Escape closes what a focused link opened, and the link keeps the focus', async ({ page }) => {
  await openPage(page, LINKS);
  await waitForMark(page, 'T1021.002');
  await page.keyboard.press('Tab');
  await waitForPopover(page, SMB);
  await page.keyboard.press('Escape');
  await waitForNoPopover(page);
  expect(await focused(page)).toBe('link Alert T1021.002');
});
