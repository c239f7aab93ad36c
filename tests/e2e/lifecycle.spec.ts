import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { CHROME_BUILD } from './support/build.ts';
import { type Launched, launch } from './support/launch.ts';
import { hover, marks, waitForMark } from './support/marks.ts';
import { openToolbarPopup } from './support/toolbar.ts';

const ORIGIN = 'https://kibana.corp.example:5601';
const CONSOLE = `${ORIGIN}/app/alerts`;
const TECHNIQUE = 'https://attack.mitre.org/techniques/T1021/002/';
const BODY = '<title>Alerts</title><p>Detected: T1021.002 and T1059.001</p><a href="/app/other">other</a>';

/** Serves the same small console page everywhere, and collects what its console prints. */
async function serve(context: BrowserContext): Promise<string[]> {
  const printed: string[] = [];
  const answer = { contentType: 'text/html', body: BODY };
  await context.route(`${ORIGIN}/**`, (route) => route.fulfill(answer));
  await context.route('https://attack.mitre.org/**', (route) => route.fulfill(answer));
  context.on('weberror', (error) => printed.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') printed.push(message.text());
  });
  return printed;
}

const waitForNoMarks = (page: Page) => expect.poll(() => marks(page)).toEqual([]);

let lens: Launched;
let printed: string[];
let build: string;
let profile: string;

test.beforeEach(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'lofp-build-'));
  profile = mkdtempSync(path.join(tmpdir(), 'lofp-profile-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  lens = await launch(build, { profile });
  printed = await serve(lens.context);
});
test.afterEach(async () => {
  await lens.close();
  rmSync(build, { recursive: true });
  rmSync(profile, { recursive: true });
});

/** Enables a site as a person does; the browser's own prompt can't be pressed, so it is answered beforehand. */
async function enableFromPopup(page: Page): Promise<void> {
  await lens.allow([`${ORIGIN}/*`]);
  const popup = await openToolbarPopup(lens, page);
  await popup.waitFor(`Not on at ${ORIGIN}`);
  await popup.press('Enable on this site');
  await popup.waitFor('Marks are on at kibana.corp.example:5601');
  await popup.close();
}

test('a site enabled from the toolbar popup is marked at once, and after navigation; turned off, it is not', async () => {
  const page = await lens.context.newPage();
  await page.goto(CONSOLE);
  expect(await marks(page)).toEqual([]);

  await enableFromPopup(page);
  await waitForMark(page, 'T1021.002');
  await page.getByRole('link', { name: 'other' }).click();
  await waitForMark(page, 'T1059.001');

  const popup = await openToolbarPopup(lens, page);
  await popup.waitFor(/T1021\.002\s+SMB\/Windows Admin Shares/);
  await popup.press('Turn off');
  await popup.waitFor(`Not on at ${ORIGIN}`);
  await popup.close();
  await waitForNoMarks(page);
  await page.reload();
  await page.getByRole('link', { name: 'other' }).waitFor();
  expect(await marks(page)).toEqual([]);
  expect(printed).toEqual([]);
});

test('an update under open tabs leaves marks, a working popover and clean consoles', async () => {
  const page = await lens.context.newPage();
  const technique = await lens.context.newPage();
  await technique.goto(TECHNIQUE);
  await page.goto(CONSOLE);
  await enableFromPopup(page);
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitForPopover(page);

  const manifest = path.join(build, 'manifest.json');
  const before = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...before, version: '99.0.0' }));
  await lens.reload();

  for (const open of [page, technique]) {
    await open.bringToFront();
    await open.mouse.move(0, 0);
    await waitForNoPopover(open);
    await hover(open, await waitForMark(open, 'T1021.002'));
    const { name } = await waitForPopover(open);
    expect(name).toBe('T1021.002 SMB/Windows Admin Shares');
    expect((await marks(open)).map(({ id }) => id)).toEqual(['T1021.002', 'T1059.001']);
  }
  expect(printed).toEqual([]);
});

test('an enabled site is marked again after the browser was started anew', async () => {
  const page = await lens.context.newPage();
  await page.goto(CONSOLE);
  await enableFromPopup(page);
  await waitForMark(page, 'T1021.002');
  await lens.close();

  lens = await launch(build, { profile });
  printed = await serve(lens.context);
  const again = await lens.context.newPage();
  await again.goto(CONSOLE);
  await hover(again, await waitForMark(again, 'T1021.002'));
  await waitForPopover(again);
  expect(printed).toEqual([]);
});
