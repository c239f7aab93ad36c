import { expect, type Page } from '@playwright/test';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { find, press, styleOf, waitFor } from './support/inside.ts';
import { hover, waitForMark } from './support/marks.ts';
import { ORIGIN, openPage, test, watchFor } from './support/pages.ts';
import { type ChosenSettings, saveSettings } from './support/settings.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';
const PEEK = /^T1021\.002 SMB\/Windows Admin Shares \d+ causes$/;
const PAGE = '<p>T1021.002</p><p style="margin-top: 500px">T1003.001</p>';

/** How long a popover took to open after the pointer came to rest, in ms, as the page saw it. */
async function opensAfter(page: Page): Promise<number> {
  const times = await page.evaluateHandle(() => {
    const seen = { moved: 0, opened: 0 };
    document.addEventListener('pointermove', () => {
      seen.moved = performance.now();
    });
    new MutationObserver(() => {
      if (document.querySelector('lofp-lens')) seen.opened ||= performance.now();
    }).observe(document.documentElement, { childList: true });
    return seen;
  });
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitForPopover(page, SMB);
  return times.evaluate(({ moved, opened }) => opened - moved);
}

test('opens without a rest when none is asked for, and not before a long one is over', async ({
  page,
  lens,
}) => {
  await saveSettings(lens, { dwell: 1000 });
  await openPage(page, PAGE);
  expect(await opensAfter(page)).toBeGreaterThanOrEqual(990);

  // A page that is open takes the change over.
  await saveSettings(lens, { dwell: 0 });
  await page.reload();
  expect(await opensAfter(page)).toBeLessThan(900);
});

test('with a modifier it opens only while Alt is held', async ({ page, lens }) => {
  await saveSettings(lens, { opens: 'modifier', dwell: 0 });
  await openPage(page, PAGE);
  const [first, second] = [await waitForMark(page, 'T1021.002'), await waitForMark(page, 'T1003.001')];
  const onFirst = await watchFor(page, first);
  await hover(page, first);
  await page.keyboard.down('Alt');
  await hover(page, second);
  await waitForPopover(page, 'T1003.001 LSASS Memory');
  await page.keyboard.up('Alt');
  expect(await onFirst()).toBe(false);
  await page.mouse.move(1200, 700);
  await waitForNoPopover(page);
});

test('a peek is one line, and a press on it opens the whole popover in its place', async ({ page, lens }) => {
  await saveSettings(lens, { opens: 'peek' });
  await openPage(page, PAGE);
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'button', PEEK);
  expect(await find(page, 'dialog', SMB)).toBeUndefined();
  await press(page, 'button', PEEK);
  await waitForPopover(page, SMB);
  await press(page, 'button', 'Pin');
  await page.keyboard.press('Escape');
  await waitForNoPopover(page);
});

test('one site may differ from all others, its frames without an address too', async ({ page, lens }) => {
  await saveSettings(lens, { opens: 'hover', sites: { [ORIGIN]: { opens: 'peek' } } });
  await openPage(page, `<p>T1003.001</p><iframe srcdoc="<p>T1021.002" width="640" height="400"></iframe>`);
  await hover(page, await waitForMark(page, 'T1003.001'));
  await waitFor(page, 'button', /^T1003\.001 LSASS Memory \d+ causes$/);
  const frame = page.frames()[1];
  if (!frame) throw new Error('The page has no frame.');
  await waitForMark(frame, 'T1021.002');
  await frame.locator('p').hover({ position: { x: 20, y: 8 } });
  await waitFor(page, 'button', PEEK);
});

test('a peek goes when the pointer leaves it, and at Escape', async ({ page, lens }) => {
  await saveSettings(lens, { opens: 'peek' });
  await openPage(page, PAGE);
  const gone = () => expect.poll(() => find(page, 'button', PEEK)).toBeUndefined();
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'button', PEEK);
  await page.mouse.move(1200, 700);
  await gone();
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'button', PEEK);
  await page.keyboard.press('Escape');
  await gone();
});

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(27, 30, 34)';
const SCHEMES: [ChosenSettings['scheme'], 'light' | 'dark', string][] = [
  ['system', 'light', LIGHT],
  ['system', 'dark', DARK],
  ['light', 'dark', LIGHT],
  ['dark', 'light', DARK],
];
for (const [scheme, system, ground] of SCHEMES) {
  test(`with the scheme "${scheme}" on a system in ${system} its ground is ${ground}`, async ({
    page,
    lens,
  }) => {
    await saveSettings(lens, scheme ? { scheme } : {});
    await page.emulateMedia({ colorScheme: system });
    await openPage(page, PAGE);
    await hover(page, await waitForMark(page, 'T1021.002'));
    const dialog = await waitFor(page, 'dialog', SMB);
    expect(await styleOf(page, dialog, 'background-color')).toBe(ground);
  });
}
