import { expect, test } from '@playwright/test';
import { waitForPopover } from './support/ax.ts';
import { type Launched, launch } from './support/launch.ts';
import { hover, marks, waitForMark } from './support/marks.ts';
import { openToolbarPopup } from './support/toolbar.ts';

const SITE = 'https://soc.example.net';
const OTHER = 'https://kibana.corp.example';

/** What the extension's background holds; no types are published for Playwright's worker. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  tabs: { query(of: { active: boolean }): Promise<{ id: number }[]> };
};

let lens: Launched;
test.beforeEach(async () => {
  lens = await launch();
});
test.afterEach(() => lens.close());

/** What the badge over the page in front says. */
const badge = async (): Promise<string> => {
  const [worker] = lens.context.serviceWorkers();
  if (!worker) throw new Error('The background is not running.');
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
  });
};

test('a frame that is ready before its page counts with it, and not with the next page', async () => {
  // The page waits for a script until its frame was counted.
  let answerScript = () => {};
  const counted = new Promise<void>((resolve) => {
    answerScript = resolve;
  });
  const html: Record<string, string> = {
    '/alerts': '<p>T1021.002</p><iframe src="/frame"></iframe><script defer src="/slow.js"></script>',
    '/frame': '<p>T1059.001 and T1059.001</p>',
    '/next': '<p>T1078</p>',
  };
  await lens.context.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/slow.js') await counted;
    await route.fulfill({ contentType: 'text/html', body: html[pathname] ?? '' });
  });
  await lens.grant([`${SITE}/*`]);
  const page = await lens.context.newPage();
  await page.goto(`${SITE}/alerts`, { waitUntil: 'commit' });
  await page.bringToFront();
  await expect.poll(badge).toBe('1');
  answerScript();
  await expect.poll(badge).toBe('2');
  const popup = await openToolbarPopup(lens, page);
  await popup.waitFor(
    /T1059\.001\s+PowerShell\s+seen\s+2×[\s\S]*T1021\.002\s+SMB\/Windows Admin Shares\s+seen\s+1×/,
  );
  await popup.close();

  await page.goto(`${SITE}/next`);
  await expect.poll(badge).toBe('1');
});

test('a site turned off has no badge, and enabling another leaves the first one’s popover alone', async () => {
  await lens.context.route(/\/\/(soc|kibana)\./, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p style="margin: 40px">T1021.002</p>' }),
  );
  await lens.grant([`${SITE}/*`]);
  const page = await lens.context.newPage();
  await page.goto(SITE);
  await hover(page, await waitForMark(page, 'T1021.002'));
  await waitForPopover(page);
  await page.mouse.move(150, 120);

  const other = await lens.context.newPage();
  await other.goto(OTHER);
  await lens.grant([`${OTHER}/*`]);
  await waitForMark(other, 'T1021.002');
  await page.bringToFront();
  await waitForPopover(page, 'T1021.002 SMB/Windows Admin Shares');

  await expect.poll(badge).toBe('1');
  const popup = await openToolbarPopup(lens, page);
  await popup.waitFor(/T1021\.002\s+SMB/);
  await popup.press('Turn off');
  await popup.waitFor(`Not on at ${SITE}`);
  await popup.close();
  await expect.poll(badge).toBe('');
  await expect.poll(() => marks(page)).toEqual([]);
});
