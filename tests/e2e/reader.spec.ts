import { expect, test } from '@playwright/test';
import { readCatalog } from '../../scripts/bundle.ts';
import { type Launched, launch } from './support/launch.ts';

// The reader's own pages in the shipped build, with the bundled catalog.

let lens: Launched;

test.beforeAll(async () => {
  lens = await launch();
});

test.afterAll(() => lens.close());

async function read(place: string) {
  const page = await lens.context.newPage();
  await page.goto(`chrome-extension://${lens.extensionId}/reader.html#${place}`);
  return page;
}

test('who tunes a rule finds causes, rules and what rules ignore side by side', async () => {
  const page = await read('T1021.002');
  await page.getByRole('link', { name: 'Rules and exclusions' }).click();
  const table = page.getByRole('region', { name: 'Table of causes and rules' });
  await expect(table).toBeInViewport();
  const psexec = table.getByRole('row').filter({ hasText: 'starts PsExec on a management host' });
  await expect(psexec.getByRole('cell').first()).toContainText('Detect PsExec With accepteula Flag');
  await expect(psexec.getByRole('cell').nth(1)).toContainText('ignores PSEXESVC');
  await psexec.getByRole('rowheader').getByRole('link').click();
  await expect(page.locator('#note-psexec-remote-administration')).toBeFocused();
});

test('a rule that carries no technique has its causes on its own page, and the search leads there', async () => {
  const rule = 'elastic:29531d20-0e80-41d4-9ec6-d6b58e4a475c';
  const page = await read(`rule=${rule}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alerts in Different ATT&CK Tactics');
  const rollout = page.getByRole('article').filter({ hasText: 'a correlation rule adds them up' });
  await expect(rollout).toContainText('Doubt when');

  await page.getByRole('combobox').fill('correlation roll-out installer rules fire together');
  await page.getByRole('option').filter({ hasText: 'a correlation rule adds them up' }).click();
  await expect(page).toHaveURL(/#rule=/);
  await expect(rollout).toBeVisible();
});

test('where no benign use is known, the page says so before the statement', async () => {
  const note = (await readCatalog()).notes.find(({ expect }) => expect === 'none');
  const page = await read(`${note?.techniques[0]}&note=${note?.id}`);
  const entry = page.locator(`#note-${note?.id}`);
  await expect(entry).toBeFocused();
  await expect(entry.getByRole('heading')).toHaveText(`No benign use known ${note?.note}`);
});
