import { expect, type Page } from '@playwright/test';
import { popover, waitForNoPopover, waitForPopover } from './support/ax.ts';
import { command } from './support/commands.ts';
import { find, focused, waitFor } from './support/inside.ts';
import type { Launched } from './support/launch.ts';
import { hover, waitForMark } from './support/marks.ts';
import { openPage, test } from './support/pages.ts';

const SMB = 'T1021.002 SMB/Windows Admin Shares';
const PAGE = '<p>Detected <b>T1021.002</b> on FS01</p><input aria-label="Search">';

/** Opens the popover with the keyboard, so that the focus is in it. */
async function openFocused(lens: Launched, page: Page, html = PAGE): Promise<void> {
  await openPage(page, html);
  await waitForMark(page, 'T1021.002');
  await command(lens, page, 'open');
  await waitFor(page, 'button', 'Copy cause 1');
}

/** Collects the keys that bubble up to the page. */
async function keysSeen(page: Page): Promise<() => Promise<string[]>> {
  const seen = await page.evaluateHandle(() => {
    const keys: string[] = [];
    for (const target of [document.body, document, window])
      target.addEventListener('keydown', (event) => keys.push((event as KeyboardEvent).key));
    return keys;
  });
  return () => seen.jsonValue();
}

const read = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('Tab goes through its tools and causes, and on into the page: no trap', async ({ page, lens }) => {
  await openFocused(lens, page);
  for (const name of [/^button 1 Administration/, /^button 2 /, /^button 3 /]) {
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toMatch(name);
  }
  for (let back = 0; back < 2; back++) await page.keyboard.press('Shift+Tab');
  for (const name of ['button Close', 'link Open in reader', 'button Pin', 'button Copy cause 1']) {
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => focused(page)).toBe(name);
  }
  let stops = 0;
  for (; stops < 40 && (await focused(page)) !== 'textbox Search'; stops++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('textbox Search');
  expect(stops).toBeGreaterThan(6);
  expect((await popover(page))?.name).toBe(SMB);
});

test('1 to 9 open a cause, also one that was folded away, and focus it', async ({ page, lens }) => {
  await openFocused(lens, page);
  for (const key of ['2', '9', '1']) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^button ${key} `));
    expect((await find(page, 'button', new RegExp(`^${key} `)))?.expanded).toBe(true);
    await waitFor(page, 'button', `Copy cause ${key}`);
  }
});

test('c copies the open cause as Markdown, Shift+c as plain text, l as one line; the doubt is in each', async ({
  page,
  lens,
}) => {
  await lens.context.grantPermissions(['clipboard-read']);
  await openFocused(lens, page);

  await page.keyboard.press('c');
  await waitFor(page, 'button', 'Copied cause 1 as Markdown');
  expect((await read(page)).split(/ *\r?\n/)).toEqual([
    '**Benign cause considered** · T1021.002 SMB/Windows Admin Shares',
    expect.stringMatching(/^Cause \(administration\): An administrator starts PsExec on /),
    '',
    expect.stringMatching(/^Fits when: \S/),
    '- [ ] checked:',
    '',
    expect.stringMatching(/^Doubt when: \S/),
    '- [ ] ruled out by:',
    '',
    'Seen in the alert:',
    'Closed as:',
    expect.stringMatching(
      /^_LoFP Lens `psexec-remote-administration`, catalog \d{4}-\d\d-\d\d\. A documented cause, not evidence\._$/,
    ),
  ]);

  await page.keyboard.press('Shift+C');
  await waitFor(page, 'button', 'Copied cause 1 as plain text');
  const plain = await read(page);
  expect(plain).toMatch(/^Benign cause considered - T1021\.002 [\s\S]*\nDoubt when: \S/);
  expect(plain).toMatch(/^[\n -~]{1,1400}$/);

  await page.keyboard.press('l');
  await waitFor(page, 'button', 'Copied cause 1 as one line');
  expect(await read(page)).toMatch(/^Benign cause considered: T1021\.002 .* Doubt when \S.*$/);

  await page.keyboard.press('2');
  await waitFor(page, 'button', 'Copy cause 2');
  await page.keyboard.press('c');
  await waitFor(page, 'button', 'Copied cause 2 as Markdown');
  expect(await read(page)).not.toContain('psexec-remote-administration');
});

/** What a copy says that was seen in the alert. */
async function seenInCopy(page: Page): Promise<string | undefined> {
  await page.keyboard.press('c');
  await waitFor(page, 'button', 'Copied cause 1 as Markdown');
  return /^Seen in the alert:(.*)$/m.exec(await read(page))?.[1]?.trim();
}

test('what was selected in the page stands under "Seen in the alert"', async ({ page, lens }) => {
  await lens.context.grantPermissions(['clipboard-read']);
  await openPage(page, PAGE);
  await waitForMark(page, 'T1021.002');
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
  await command(lens, page, 'open');
  await waitFor(page, 'button', 'Copy cause 1');
  expect(await seenInCopy(page)).toBe('`Detected T1021.002 on FS01`');
});

test('what was selected in the popover itself does not', async ({ page, lens }) => {
  await lens.context.grantPermissions(['clipboard-read']);
  await openFocused(lens, page);
  const { box } = await waitForPopover(page, SMB);
  await page.mouse.dblclick(box.x + 100, box.y + 70);
  expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
  expect(await seenInCopy(page)).toBe('');
});

test('o opens the reader at its technique', async ({ page, lens }) => {
  await openFocused(lens, page);
  const opened = lens.context.waitForEvent('page');
  await page.keyboard.press('o');
  const reader = await opened;
  expect(reader.url()).toBe(`chrome-extension://${lens.extensionId}/reader.html#T1021.002`);
  await reader.close();
});

test('p pins and unpins', async ({ page, lens }) => {
  await openFocused(lens, page);
  for (const pinned of [true, false]) {
    await page.keyboard.press('p');
    await expect.poll(async () => (await find(page, 'button', 'Pin'))?.pressed).toBe(pinned);
  }
});

test('the keys that it takes never bubble up to the page; others do', async ({ page, lens }) => {
  await openFocused(lens, page);
  const keys = await keysSeen(page);
  for (const key of ['2', 'p', 'c', 'l', 'Shift+C']) await page.keyboard.press(key);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await waitForNoPopover(page);
  const taken = ['2', 'p', 'c', 'l', 'C', 'Escape'];
  expect((await keys()).filter((key) => taken.includes(key))).toEqual([]);
  expect(await keys()).toContain('k');
});

test('keys typed outside of it are the page’s: nothing is opened, pinned or copied', async ({ page }) => {
  await openPage(page, PAGE);
  await page.getByRole('textbox').focus();
  const keys = await keysSeen(page);
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'button', 'Copy cause 1');
  await page.keyboard.type('2pcol9');
  await expect(page.getByRole('textbox')).toHaveValue('2pcol9');
  expect(await keys()).toEqual([...'2pcol9'].flatMap((key) => [key, key, key]));
  const { buttons } = await waitForPopover(page, SMB);
  expect(buttons).toContain('Copy cause 1');
  expect((await find(page, 'button', 'Pin'))?.pressed).toBe(false);
});
