import { expect, test } from '@playwright/test';
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
