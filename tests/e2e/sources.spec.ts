import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { catalogText } from '../../lib/compile/file.ts';
import { compileInputs } from '../../lib/compile/inputs.ts';
import { archiveOf, IGNORED_CAUSE, RULES, TASK_CAUSE, TASK_RULE, zipArchiveOf } from './support/archives.ts';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { axeViolations } from './support/axe-page.ts';
import { type Launched, launch } from './support/launch.ts';
import { hover, marks, waitForMark } from './support/marks.ts';
import {
  databases,
  gives,
  heldBack,
  importFile,
  openOptions,
  rowOf,
  SOURCES,
  savedCatalog,
  serveArchives,
  update,
  waitForRest,
} from './support/sources.ts';
import { openToolbarPopup } from './support/toolbar.ts';

const PAGE = 'https://attack.mitre.org/a-page-of-the-tests';
const techniques = JSON.parse(readFileSync(new URL('../../data/techniques.json', import.meta.url), 'utf8'));

let lens: Launched;
let host: Awaited<ReturnType<typeof serveArchives>>;

test.beforeEach(async () => {
  lens = await launch();
  await lens.allow(['https://codeload.github.com/*']);
  host = await serveArchives(lens.context);
  await lens.context.route('https://attack.mitre.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Tagged T1029 and T1059.001</p>' }),
  );
});
test.afterEach(() => lens.close());

async function openPage(): Promise<Page> {
  const page = await lens.context.newPage();
  await page.goto(PAGE);
  return page;
}

const kindOf = async (page: Page, id: string) =>
  (await marks(page)).find((mark) => mark.id === id)?.highlight;

/** Hovers a mark and reads its popover, then moves away. */
async function popoverOf(page: Page, id: string): Promise<string> {
  await page.bringToFront();
  await hover(page, await waitForMark(page, id));
  const { lines } = await waitForPopover(page);
  await page.keyboard.press('Escape');
  await waitForNoPopover(page);
  return lines.join('\n');
}

test('three updates hold what the command line compiles, byte for byte', async () => {
  const options = await openOptions(lens);
  await update(options, ...SOURCES);
  for (const source of ['sigma', 'elastic', 'splunk'] as const) {
    await expect(
      rowOf(options, { sigma: 'Sigma', elastic: 'Elastic', splunk: 'Splunk' }[source]),
    ).toContainText(`${RULES[source]} rules`);
  }
  const inputs = await Promise.all(
    (['sigma', 'elastic', 'splunk'] as const).map(async (source) => ({
      source,
      name: source,
      bytes: new Blob([await archiveOf(source)]).stream(),
    })),
  );
  expect(await savedCatalog(options)).toBe(catalogText(await compileInputs(inputs, { techniques })));
  expect(host.asked).toHaveLength(3);
  await expect.poll(() => databases(options)).toHaveLength(1);
  // A host that updates come from is no site to be marked.
  await expect(options.locator('#sites')).not.toContainText('codeload');
});

test('compiled notes stand in mark, popover, popup and reader, and go again', async () => {
  const page = await openPage();
  await waitForMark(page, 'T1029');
  expect(await kindOf(page, 'T1029')).toBe('lofp-technique-empty');

  const options = await openOptions(lens);
  await update(options, 'Sigma', 'Elastic');
  await expect.poll(() => kindOf(page, 'T1029')).toBe('lofp-technique');

  const text = await popoverOf(page, 'T1029');
  expect(text).toContain(TASK_CAUSE);
  expect(text).toContain(`Sigma · ${TASK_RULE.title}`);
  // Its own rule ignores what this one names.
  expect(text).not.toContain(IGNORED_CAUSE);

  const popup = await openToolbarPopup(lens, page);
  await popup.waitFor('T1029');
  await popup.type('nightly task');
  await popup.waitFor(TASK_RULE.title);
  await popup.close();

  const reader = await lens.context.newPage();
  await reader.goto(`chrome-extension://${lens.extensionId}/reader.html#T1029`);
  await expect(reader.getByText(TASK_CAUSE)).toBeVisible();
  await expect(reader.getByText(TASK_RULE.author).first()).toBeVisible();
  await expect(reader.getByText('Detection Rule License 1.1').first()).toBeVisible();
  await reader.goto(`chrome-extension://${lens.extensionId}/reader.html#rule=sigma:${TASK_RULE.id}`);
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(TASK_RULE.title);
  await expect(reader.getByText(TASK_CAUSE)).toBeVisible();

  await options.bringToFront();
  await options.getByRole('button', { name: 'Back to the bundled catalog' }).click();
  await expect(rowOf(options, 'Sigma')).toContainText('facts only');
  await expect.poll(() => databases(options)).toEqual([]);
  await expect.poll(() => kindOf(page, 'T1029')).toBe('lofp-technique-empty');
  expect(await popoverOf(page, 'T1029')).toContain('No notes for T1029');
});

test('while an update is under way the old catalog answers, and another tab waits for its turn', async () => {
  const options = await openOptions(lens);
  await update(options, 'Sigma');
  const slow = heldBack(gives(await archiveOf('elastic')));
  host.answers.elastic = slow.answer;
  await options.getByRole('button', { name: 'Update: Elastic' }).click();
  await slow.asked;
  await expect(rowOf(options, 'Elastic')).toContainText('Downloading');

  const second = await openOptions(lens);
  await second.getByRole('button', { name: 'Update: Splunk' }).click();
  await expect(rowOf(second, 'Splunk')).toContainText('Waiting for its turn');
  const page = await openPage();
  expect(await popoverOf(page, 'T1029')).toContain(TASK_CAUSE);

  slow.letGo();
  await waitForRest(options, 'Elastic');
  await waitForRest(second, 'Splunk');
  // Each tab shows what the other has brought.
  await expect(rowOf(options, 'Splunk')).toContainText(`${RULES.splunk} rules`);
  await expect(rowOf(second, 'Elastic')).toContainText(`${RULES.elastic} rules`);
});

test('an update that is stopped leaves nothing, and can be started again', async () => {
  const options = await openOptions(lens);
  const slow = heldBack(gives(await archiveOf('sigma')));
  host.answers.sigma = slow.answer;
  await options.getByRole('button', { name: 'Update: Sigma' }).click();
  await slow.asked;
  await options.getByRole('button', { name: 'Stop: Sigma' }).click();
  await expect(rowOf(options, 'Sigma')).toContainText('facts only');
  expect(await databases(options)).toEqual([]);
  slow.letGo();

  host.answers.sigma = gives(await archiveOf('sigma'));
  await update(options, 'Sigma');
  await expect(rowOf(options, 'Sigma')).toContainText(`${RULES.sigma} rules`);
});

test('a zip that a browser saved, and a catalog that another machine compiled, are imported', async () => {
  const options = await openOptions(lens);
  await importFile(options, 'Sigma', 'sigma-master.zip', Buffer.from(await zipArchiveOf('sigma')));
  await expect(rowOf(options, 'Sigma')).toContainText('sigma-master.zip');
  await update(options, 'Splunk');
  const saved = await savedCatalog(options);
  await options.getByRole('button', { name: 'Back to the bundled catalog' }).click();
  await expect(rowOf(options, 'Sigma')).toContainText('facts only');

  await importFile(options, 'Elastic', 'catalog.json', saved);
  await expect(rowOf(options, 'Sigma')).toContainText(`${RULES.sigma} rules`);
  await expect(rowOf(options, 'Splunk')).toContainText('catalog.json');
  expect(await savedCatalog(options)).toBe(saved);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong in options and reader with compiled rules, ${colorScheme}`, async () => {
    const page = await openOptions(lens);
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    await update(page, ...SOURCES);
    const slow = heldBack(gives(await archiveOf('elastic')));
    host.answers.elastic = slow.answer;
    host.answers.splunk = (route) => route.fulfill({ status: 404 });
    await update(page, 'Splunk');
    await page.getByRole('button', { name: 'Update: Elastic' }).click();
    await slow.asked;
    // One runs, one failed, one rests.
    expect(await axeViolations(page)).toEqual([]);
    for (const place of ['T1029', `rule=sigma:${TASK_RULE.id}`, 'rule=sigma:nobody']) {
      await page.goto(`chrome-extension://${lens.extensionId}/reader.html#${place}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    }
    slow.letGo();
  });
}
