import { type BrowserContext, expect, type Locator, type Page, type Route } from '@playwright/test';
import { archiveOf, type PublicSource } from './archives.ts';
import type { Launched } from './launch.ts';

const HOST = 'https://codeload.github.com';
const REPOSITORIES: Record<PublicSource, string> = {
  sigma: '/SigmaHQ/sigma/',
  elastic: '/elastic/detection-rules/',
  splunk: '/splunk/security_content/',
};
export const SOURCES = ['Sigma', 'Elastic', 'Splunk'] as const;

/** What GitHub's download host does when it is asked for a repository. */
export type Answer = (route: Route) => Promise<void>;

/** Gives an archive whole. */
export const gives =
  (archive: Uint8Array<ArrayBuffer>): Answer =>
  (route) =>
    route.fulfill({ contentType: 'application/x-gzip', body: Buffer.from(archive) });

/**
 * Stands in for GitHub's download host: the archives of the tests, or what a test sets in their place. What it is asked
 * for is counted.
 */
export async function serveArchives(context: BrowserContext) {
  const answers: Record<PublicSource, Answer> = {
    sigma: gives(await archiveOf('sigma')),
    elastic: gives(await archiveOf('elastic')),
    splunk: gives(await archiveOf('splunk')),
  };
  const asked: string[] = [];
  await context.route(`${HOST}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    const source = (Object.keys(REPOSITORIES) as PublicSource[]).find((each) =>
      pathname.startsWith(REPOSITORIES[each]),
    );
    return source ? answers[source](route) : route.abort();
  });
  return { answers, asked };
}

/** An answer that is held back until it is let go; what comes before is the browser waiting for it. */
export function heldBack(answer: Answer): { answer: Answer; asked: Promise<void>; letGo: () => void } {
  let letGo: () => void = () => {};
  let ask: () => void = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  return {
    asked,
    letGo,
    async answer(route) {
      ask();
      await gone;
      // The update may have been stopped meanwhile, and its request with it.
      await answer(route).catch(() => {});
    },
  };
}

/** The options page in a tab of its own. */
export async function openOptions({ context, extensionId }: Launched): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(rowOf(page, 'Sigma')).toBeVisible();
  return page;
}

/** A source's row, or that of a file of the team's. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) });

/** Presses "Update" of a source, and waits until nothing goes on with it any more. */
export async function update(page: Page, ...sources: (typeof SOURCES)[number][]): Promise<void> {
  for (const source of sources) await page.getByRole('button', { name: `Update: ${source}` }).click();
  for (const source of sources) await waitForRest(page, source);
}

/** An update of a whole repository may take so long on a busy machine, in ms. */
const UPDATE_TIMEOUT = 60_000;

/** Waits until a source's row offers an update again. */
export const waitForRest = (page: Page, source: string): Promise<void> =>
  page
    .getByRole('button', { name: new RegExp(`^(Update|Try again): ${source}`) })
    .waitFor({ timeout: UPDATE_TIMEOUT });

/** Gives a file to a source's "Import file…". */
export async function importFile(
  page: Page,
  source: string,
  name: string,
  content: Buffer | string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await rowOf(page, source).getByText('Import file…').click();
  await (await chooser).setFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
}

/** Names of the databases that the extension has now. */
export const databases = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name).sort());

/** The compiled catalog as the page saves it. */
export async function savedCatalog(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the compiled catalog' }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
