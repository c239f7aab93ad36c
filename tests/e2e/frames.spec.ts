import { expect, type Frame } from '@playwright/test';
import { command } from './support/commands.ts';
import { focused, press, waitFor } from './support/inside.ts';
import { waitForMark } from './support/marks.ts';
import { openPage, PAGE_URL, test } from './support/pages.ts';
import { expectUsable, rest, SMB, waitForGone } from './support/usable.ts';

const PEEK = /^T1021\.002 SMB\/Windows Admin Shares \d+ causes$/;

/** Where a frame's element stands in the page, its border included. */
async function cornerOf(frame: Frame) {
  const box = await (await frame.frameElement()).boundingBox();
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

const FRAME = '<p style="margin: 0">Alert T1021.002</p>';
const BORDERLESS = 'style="border: 0; margin: 40px"';
const FRAMES = {
  'a frame': `<iframe ${BORDERLESS} src="/frame" width="640" height="480"></iframe>`,
  'a frame without an address': `<iframe ${BORDERLESS} srcdoc='${FRAME}' width="640" height="480"></iframe>`,
};
for (const [what, html] of Object.entries(FRAMES)) {
  test(`in ${what}, where it closes when the pointer leaves the frame`, async ({ page }) => {
    await openPage(page, `${html}<p>After</p>`, { '/frame': FRAME });
    const frame = page.frames()[1] as Frame;
    const corner = await cornerOf(frame);
    await rest(page, await waitForMark(frame, 'T1021.002'), corner);
    await expectUsable(page, async () => {});
    await rest(page, await waitForMark(frame, 'T1021.002'), corner);
    await waitFor(page, 'dialog', SMB);
    await page.mouse.move(900, 10, { steps: 3 });
    await waitForGone(page);
  });
}

test('closes when the pointer goes from it straight into a frame', async ({ page }) => {
  await openPage(
    page,
    '<p>T1021.002</p><iframe src="/frame" style="position: fixed; inset: 0 0 0 600px; height: 700px"></iframe>',
    { '/frame': '<p>Nothing</p>' },
  );
  await rest(page, await waitForMark(page, 'T1021.002'));
  await waitFor(page, 'dialog', SMB);
  await page.mouse.move(800, 400);
  await waitForGone(page);
});

test('opened with the keyboard in a small frame it is one line too, whose Enter opens the reader', async ({
  page,
  lens,
}) => {
  await openPage(page, '<iframe src="/frame" width="300" height="150"></iframe>', {
    '/frame': `${FRAME}<input aria-label="Search">`,
  });
  await waitForMark(page.frames()[1] as Frame, 'T1021.002');
  await press(page, 'textbox', 'Search');
  await command(lens, page, 'open');
  await expect.poll(() => focused(page)).toMatch(/^button T1021\.002 /);
  const opened = lens.context.waitForEvent('page');
  await page.keyboard.press('Enter');
  await (await opened).close();
});

test('in a small frame it is one line, and a press on it opens the reader', async ({ page, lens }) => {
  await openPage(page, '<iframe src="/frame" width="300" height="150"></iframe>', { '/frame': FRAME });
  const frame = page.frames()[1] as Frame;
  await rest(page, await waitForMark(frame, 'T1021.002'), await cornerOf(frame));
  await waitFor(page, 'button', PEEK);
  const opened = lens.context.waitForEvent('page');
  await press(page, 'button', PEEK);
  const reader = await opened;
  expect(reader.url()).toBe(`chrome-extension://${lens.extensionId}/reader.html#T1021.002`);
  await reader.close();
  expect(page.url()).toBe(PAGE_URL);
});
