import { expect, type Frame } from '@playwright/test';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { focused, press, waitFor } from './support/inside.ts';
import { hover, marks, waitForMark } from './support/marks.ts';
import { countOpenings, isPopoverAt, openPage, PAGE_URL, test, watchFor } from './support/pages.ts';
import { saveSettings } from './support/settings.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';

/** Ways in which a page shows a technique: its HTML, and how the mark reads. */
const SHOWN = {
  'a link with only a name': ['<a href="/techniques/T1021/002/">Admin shares</a>', 'Admin shares'],
  'an ID split over elements': ['<p><b>T1021</b><i>.002</i></p>', 'T1021.002'],
  'a button': ['<button>T1021.002</button>', 'T1021.002'],
  'text that cannot be selected': ['<p style="user-select: none">T1021.002</p>', 'T1021.002'],
  'a field over it that is transparent': [
    `<div style="position: relative; font: 14px/20px monospace"><pre style="margin: 0">id: T1021.002</pre>
      <textarea spellcheck="false" style="position: absolute; inset: 0; padding: 0; border: 0; color: transparent;
      background: none; font: inherit">id: T1021.002</textarea></div>`,
    'T1021.002',
  ],
  'an overlay with nothing painted': [
    `<div style="position: relative"><p>T1021.002</p><div style="position: absolute; inset: 0"></div></div>`,
    'T1021.002',
  ],
} as const;

for (const [what, [html, text]] of Object.entries(SHOWN)) {
  test(`opens on ${what}`, async ({ page }) => {
    await openPage(page, html);
    const mark = await waitForMark(page, 'T1021.002');
    expect(mark.text).toBe(text);
    await hover(page, mark);
    await waitForPopover(page, SMB);
  });
}

test('opens on the second half of a split ID', async ({ page }) => {
  await openPage(page, '<p><b>T1021</b><i>.002</i></p>');
  await waitForMark(page, 'T1021.002');
  await page.locator('i').hover();
  await waitForPopover(page, SMB);
});

test('opens on a mark in a closed shadow root, under a transparent overlay too', async ({ page }) => {
  await openPage(
    page,
    `<x-alert></x-alert><script>
      document.querySelector('x-alert').attachShadow({ mode: 'closed' }).innerHTML =
        '<p style="margin: 0">T1021.002</p><div style="position: relative; margin-top: 500px"><p>T1003.001</p>' +
        '<div style="position: absolute; inset: 0"></div></div>';
    </script>`,
  );
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitForPopover(page, SMB);
  await hover(page, await waitForMark(page, 'T1003.001'));
  await waitForPopover(page, 'T1003.001 LSASS Memory');
});

test('a mark that something opaque covers opens nothing', async ({ page, lens }) => {
  await saveSettings(lens, { dwell: 0 });
  await openPage(
    page,
    `<div style="position: relative"><p>T1021.002</p>
      <div style="position: absolute; inset: 0; background: white"></div></div>
      <p style="margin-top: 200px"><a href="/x">T1003.001</a> <a href="/y">Other</a></p>`,
  );
  const covered = await waitForMark(page, 'T1021.002');
  const onCovered = await watchFor(page, covered);
  await hover(page, covered);
  // What a focused link opens stays longer than the pointer has to rest before covered marks are looked for.
  await page.keyboard.press('Tab');
  await waitForPopover(page, 'T1003.001 LSASS Memory');
  await page.keyboard.press('Tab');
  await waitForNoPopover(page);
  expect(await onCovered()).toBe(false);
});

/** Its link rests as long as anything before it did, in a script and with a clock of its own. */
const LATER =
  '<iframe srcdoc="<a href=/x>T1003.001</a>" width="640" height="400" style="margin-top: 200px"></iframe>';

test('nothing opens when the page takes the mark away while the pointer rests on it', async ({
  page,
  lens,
}) => {
  await saveSettings(lens, { dwell: 1000 });
  await openPage(page, `<p>T1021.002</p>${LATER}`);
  await waitForMark(page.frames()[1] as Frame, 'T1003.001');
  const openings = await countOpenings(page);
  await hover(page, await waitForMark(page, 'T1021.002'));
  await page.evaluate(() => document.querySelector('p')?.remove());
  await page.keyboard.press('Tab');
  await waitFor(page, 'dialog', 'T1003.001 LSASS Memory');
  expect(await openings()).toBe(0);
});

test('nothing opens for a link that is taken away while the focus rests on it', async ({ page, lens }) => {
  await saveSettings(lens, { dwell: 1000 });
  await openPage(page, `<p><a href="/x">Alert T1021.002</a></p>${LATER}`);
  await waitForMark(page.frames()[1] as Frame, 'T1003.001');
  await waitForMark(page, 'T1021.002');
  const openings = await countOpenings(page);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toBe('link Alert T1021.002');
  await page.evaluate(() => document.querySelector('p')?.remove());
  await page.keyboard.press('Tab');
  await waitFor(page, 'dialog', 'T1003.001 LSASS Memory');
  expect(await openings()).toBe(0);
});

test('closes when the page takes its mark away', async ({ page }) => {
  await openPage(page, '<p>T1021.002</p>');
  await hover(page, await waitForMark(page, 'T1021.002'));
  const { box } = await waitForPopover(page, SMB);
  await page.mouse.move(box.x + 100, box.y + 100, { steps: 4 });
  await page.evaluate(() => document.querySelector('p')?.remove());
  await waitForNoPopover(page);
});

test('when the page takes the popover away, marks stay and it opens again', async ({ page }) => {
  await openPage(page, '<p>T1021.002</p>');
  const mark = await waitForMark(page, 'T1021.002');
  await hover(page, mark);
  await waitForPopover(page, SMB);
  await press(page, 'button', 'Pin');
  await page.evaluate(() => document.querySelector('lofp-lens')?.remove());
  await waitForNoPopover(page);
  expect(await marks(page)).toHaveLength(1);
  await hover(page, mark);
  await waitForPopover(page, SMB);
});

test('goes with its page in a single-page application, and opens on the next', async ({ page }) => {
  await openPage(page, '<main><p>T1021.002</p></main>');
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitForPopover(page, SMB);
  await page.evaluate((url) => {
    history.pushState({}, '', `${url}/next`);
    document.body.innerHTML = '<main><p>T1003.001</p></main>';
  }, PAGE_URL);
  await hover(page, await waitForMark(page, 'T1003.001'));
  await waitForPopover(page, 'T1003.001 LSASS Memory');
});

test('no style of the page hides, moves or clips it', async ({ page }) => {
  await openPage(
    page,
    `<style>:not(:defined) { visibility: hidden; opacity: 0 } * { transition: all 5s; transform: scale(0.5);
      overflow: hidden; pointer-events: none !important; left: 900px !important; max-height: 10px; margin: 99px }
      html, body, p { transform: none; margin: 0 }</style><p>T1021.002</p>`,
  );
  // The page's own rule shuts the pointer out of everything.
  await page.addStyleTag({ content: 'html, body, p { pointer-events: auto !important }' });
  const mark = await waitForMark(page, 'T1021.002');
  await hover(page, mark);
  const { box } = await waitForPopover(page, SMB);
  expect(box).toMatchObject({ x: 8, width: 420 });
  expect(await isPopoverAt(page, { x: box.x + 200, y: box.y + 200 })).toBe(true);
  await press(page, 'button', 'Close');
  await waitForNoPopover(page);
});
