import { expect, type Page } from '@playwright/test';
import { popover, waitForNoPopover, waitForPopover } from './support/ax.ts';
import { boxOf, find, press, waitFor } from './support/inside.ts';
import { hover, waitForMark } from './support/marks.ts';
import { countOpenings, openPage, test, watchFor } from './support/pages.ts';
import { saveSettings } from './support/settings.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';
const LSASS = 'T1003.001 LSASS Memory';

/** Two marks, far enough apart for a popover between them. */
const TWO = `<p>Detected <b>T1021.002</b> on FS01</p><div style="height: 500px"></div><p>and T1003.001</p>
  <input aria-label="Search">`;

async function openOn(page: Page, id: string, name: string) {
  const mark = await waitForMark(page, id);
  await hover(page, mark);
  await waitForPopover(page, name);
  return mark;
}

/** Where the page has nothing. */
const leave = (page: Page) => page.mouse.move(1200, 700, { steps: 3 });

/** Collects the keys that the page's own listeners see, in whatever way a page may listen. */
async function keysSeen(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(`captured ${key}`), true);
    window.addEventListener('keydown', ({ key }) => keys.push(`bubbled ${key}`));
    return keys;
  });
  return () => seen.jsonValue();
}

test('opens on a mark under the resting pointer, and closes after it has left', async ({ page }) => {
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  await waitFor(page, 'button', 'Copy cause 1');
  await leave(page);
  await waitForNoPopover(page);
});

test('does not open on a mark that the pointer only passes over', async ({ page, lens }) => {
  await saveSettings(lens, { dwell: 1000 });
  await openPage(page, TWO);
  const [passed, rested] = [await waitForMark(page, 'T1021.002'), await waitForMark(page, 'T1003.001')];
  const [onPassed, onRested] = [await watchFor(page, passed), await watchFor(page, rested)];
  await hover(page, passed);
  await hover(page, rested);
  await waitForPopover(page, LSASS);
  expect([await onPassed(), await onRested()]).toEqual([false, true]);
});

test('stays open while the pointer is inside', async ({ page }) => {
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  const openings = await countOpenings(page);
  await press(page, 'button', 'Copy cause 1');
  // What the button says lasts far longer than a popover stays after the pointer has left.
  await waitFor(page, 'button', 'Copied cause 1 as Markdown');
  await waitFor(page, 'button', 'Copy cause 1');
  expect(await openings()).toBe(0);
});

test('scrolls under the wheel, and not the page', async ({ page }) => {
  await openPage(page, `${TWO}<div style="height: 3000px"></div>`);
  await openOn(page, 'T1021.002', SMB);
  const heading = await waitFor(page, 'heading', 'LoFP’s page for T1021.002, in its words');
  const top = async () => (await boxOf(page, heading))?.y ?? Number.NaN;
  const before = await top();
  const foot = await waitFor(page, 'StaticText', /^Documented causes, not proof/);
  const { x = 0, y = 0 } = (await boxOf(page, foot)) ?? {};
  await page.mouse.move(x + 100, y - 60, { steps: 4 });
  await page.mouse.wheel(0, 120);
  await expect.poll(top).toBeLessThan(before - 50);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('its text can be selected with the mouse and copied', async ({ page, lens }) => {
  await lens.context.grantPermissions(['clipboard-read']);
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  const note = await waitFor(page, 'StaticText', /^An administrator starts PsExec/);
  const box = await boxOf(page, note);
  if (!box) throw new Error('The note is not displayed.');
  await page.mouse.move(box.x + 1, box.y + 8, { steps: 4 });
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + 8, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^An administrator /);
  expect((await popover(page))?.name).toBe(SMB);
});

for (const [where, html] of [
  ['nowhere', '<p>T1021.002</p>'],
  ['in a field of the page', '<p>T1021.002</p><input autofocus>'],
] as const) {
  test(`Escape closes it with the focus ${where}; the page never sees that key, and sees the next`, async ({
    page,
  }) => {
    await openPage(page, html);
    const keys = await keysSeen(page);
    await openOn(page, 'T1021.002', SMB);
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await waitForNoPopover(page);
    await page.keyboard.press('Escape');
    expect(await keys()).toEqual(['captured x', 'bubbled x', 'captured Escape', 'bubbled Escape']);
  });
}

test('Escape closes it with the focus inside', async ({ page }) => {
  await openPage(page, TWO);
  const keys = await keysSeen(page);
  await openOn(page, 'T1021.002', SMB);
  await press(page, 'button', 'Pin');
  await page.keyboard.press('Escape');
  await waitForNoPopover(page);
  expect(await keys()).toEqual([]);
});

test('a press outside closes it', async ({ page, lens }) => {
  // With a long dwell the mark under the pointer can't open it again at once.
  await saveSettings(lens, { dwell: 1000 });
  await openPage(page, TWO);
  const mark = await openOn(page, 'T1021.002', SMB);
  await page.mouse.move(mark.box.x + 2, mark.box.y + 4);
  await page.mouse.down();
  expect(await popover(page)).toBeUndefined();
  await page.mouse.up();
});

test('pinned, it stays after the pointer has left and after a press outside; unpinned, it goes', async ({
  page,
}) => {
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  const openings = await countOpenings(page);
  await press(page, 'button', 'Pin');
  await expect.poll(async () => (await find(page, 'button', 'Pin'))?.pressed).toBe(true);
  await hover(page, await waitForMark(page, 'T1003.001'));
  await press(page, 'textbox', 'Search');
  // Longer than it would stay after the pointer has left.
  await press(page, 'button', 'Copy cause 1');
  await waitFor(page, 'button', 'Copied cause 1 as Markdown');
  await leave(page);
  await waitFor(page, 'button', 'Copy cause 1');
  expect((await popover(page))?.name).toBe(SMB);
  expect(await openings()).toBe(0);

  await press(page, 'button', 'Pin');
  await expect.poll(async () => (await find(page, 'button', 'Pin'))?.pressed).toBe(false);
  await leave(page);
  await waitForNoPopover(page);
});

test('the close button closes it, also pinned', async ({ page }) => {
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  await press(page, 'button', 'Pin');
  await press(page, 'button', 'Close');
  await waitForNoPopover(page);
});

test('a second mark takes the open popover over', async ({ page }) => {
  await openPage(page, TWO);
  await openOn(page, 'T1021.002', SMB);
  await openOn(page, 'T1003.001', LSASS);
  await leave(page);
  await waitForNoPopover(page);
});
