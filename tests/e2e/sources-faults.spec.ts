import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { archiveOf, RULES } from './support/archives.ts';
import { type Launched, launch } from './support/launch.ts';
import {
  type Answer,
  databases,
  gives,
  heldBack,
  importFile,
  openOptions,
  rowOf,
  savedCatalog,
  serveArchives,
  update,
  waitForRest,
} from './support/sources.ts';

let lens: Launched;
let host: Awaited<ReturnType<typeof serveArchives>>;
let profile: string;

async function start(): Promise<void> {
  lens = await launch(undefined, { profile });
  host = await serveArchives(lens.context);
}

test.beforeEach(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'lofp-profile-'));
  await start();
  await lens.allow(['https://codeload.github.com/*']);
});
test.afterEach(async () => {
  await lens.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Says of a source what went wrong, that the catalog of before is in use, and that this is true. */
async function expectFault(
  page: Page,
  source: string,
  message: string | RegExp,
  before: string,
): Promise<void> {
  await waitForRest(page, source);
  const sources = page.locator('#sources');
  await expect(sources).toContainText('Not updated');
  await expect(sources).toContainText(message);
  await expect(sources).toContainText(`Still in use: ${RULES.sigma} rules`);
  expect(await savedCatalog(page)).toBe(before);
  expect(await databases(page)).toHaveLength(1);
}

const half = async (): Promise<Answer> => {
  const archive = await archiveOf('sigma');
  return gives(archive.slice(0, archive.length / 2));
};
const FAULTS: [what: string, answer: () => Answer | Promise<Answer>, message: string | RegExp][] = [
  ['is gone', () => (route) => route.fulfill({ status: 404 }), /no branch master of SigmaHQ\/sigma \(404\)/],
  [
    'asks to wait',
    () => (route) => route.fulfill({ status: 429, headers: { 'retry-after': '120' } }),
    'Try again in 2 min',
  ],
  ['does not answer', () => (route) => route.abort('internetdisconnected'), 'did not answer'],
  ['stops half-way', half, 'ends in the middle'],
  [
    'gives a page to sign in',
    () => (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
    'this is a web page, no archive',
  ],
  ['gives another repository', async () => gives(await archiveOf('splunk')), 'the archive of something else'],
];

for (const [what, answer, message] of FAULTS) {
  test(`a download host that ${what} is told, and the old catalog stays`, async () => {
    const page = await openOptions(lens);
    await update(page, 'Sigma');
    const before = await savedCatalog(page);
    host.answers.sigma = await answer();
    await page.getByRole('button', { name: 'Update: Sigma' }).click();
    await expectFault(page, 'Sigma', message, before);

    host.answers.sigma = gives(await archiveOf('sigma', '2026-11-20'));
    await page.getByRole('button', { name: 'Try again: Sigma' }).click();
    await expect(rowOf(page, 'Sigma')).toContainText('2026-11-20');
  });
}

test('files that are no catalog are refused with the reason, and the old catalog stays', async () => {
  const page = await openOptions(lens);
  await update(page, 'Sigma');
  const before = await savedCatalog(page);
  await importFile(page, 'Sigma', 'catalog.json', '{"schema":99}');
  await expectFault(page, 'Sigma', /catalog\.json: the catalog has schema 99/, before);
  await importFile(
    page,
    'Sigma',
    'catalog.json',
    before.replace('https://github.com', 'javascript:alert(1)//'),
  );
  await expectFault(page, 'Sigma', 'link', before);
  await importFile(page, 'Sigma', 'sigma.zip', 'PK\u0003\u0004 and nothing that belongs to it');
  await expectFault(page, 'Sigma', /sigma\.zip/, before);
});

test('a person who refuses the permission is told what else there is', async () => {
  const page = await lens.context.newPage();
  // Chromium's own prompt can't be pressed; this is what it answers when it is refused.
  await page.addInitScript(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: { request: unknown } } })
      .chrome;
    permissions.request = async () => false;
  });
  await page.goto(`chrome-extension://${lens.extensionId}/options.html`);
  await page.getByRole('button', { name: 'Update: Sigma' }).click();
  await expect(page.locator('#sources')).toContainText('Import a file instead');
  expect(host.asked).toEqual([]);
});

test('a page that is closed, and a browser that ends, half-way through an update leave the old catalog', async () => {
  const page = await openOptions(lens);
  await update(page, 'Sigma');
  const before = await savedCatalog(page);
  const slow = heldBack(gives(await archiveOf('elastic')));
  host.answers.elastic = slow.answer;
  await page.getByRole('button', { name: 'Update: Elastic' }).click();
  await slow.asked;
  // What a browser that is killed while it writes leaves behind.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('lofp-lens half-written', 1);
        opening.onsuccess = () => resolve(opening.result.close());
      }),
  );
  await page.close();
  const next = await openOptions(lens);
  expect(await savedCatalog(next)).toBe(before);
  // The lock went with the page: nothing waits for it.
  await update(next, 'Splunk');
  await lens.close();

  await start();
  const after = await openOptions(lens);
  await expect(rowOf(after, 'Sigma')).toContainText(`${RULES.sigma} rules`);
  await expect(rowOf(after, 'Splunk')).toContainText(`${RULES.splunk} rules`);
  await expect.poll(() => databases(after)).toHaveLength(1);
});

test('a catalog that the browser has cleared away is told, and the bundled one answers', async () => {
  const page = await openOptions(lens);
  await update(page, 'Sigma');
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await page.reload();
  await expect(page.locator('#sources')).toContainText('the browser has cleared its storage');
  await page.goto(`chrome-extension://${lens.extensionId}/reader.html#T1021.002`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('SMB/Windows Admin Shares');

  const again = await openOptions(lens);
  await again.getByRole('button', { name: /^(Update|Try again): Sigma/ }).click();
  await expect(rowOf(again, 'Sigma')).toContainText(`${RULES.sigma} rules, `);
});
