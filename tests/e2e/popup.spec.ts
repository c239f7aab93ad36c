import { expect, type Page, test } from '@playwright/test';
import { axeViolations } from './support/axe-page.ts';
import { type Launched, launch } from './support/launch.ts';

const ATTACK = 'https://attack.mitre.org/techniques/T1021/';
const SOC = 'https://soc.example.net/alerts';
const SOAR = 'https://soar.example.net:8443/alerts';
const ALERTS =
  '<title>Alerts</title><p>T1021.002 <p>T1021.002 <p>T1021.002 <p>T1059.001 <p>T1059.001 <p>T1562.001 <p>T9999';

/** The part of `chrome` that Chromium's extensions page holds; no types are published for it. */
interface DeveloperChrome {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
}

let browser: Launched;

test.beforeAll(async () => {
  browser = await launch(undefined, { viewport: { width: 400, height: 560 } });
  await browser.context.route(
    /^https:\/\/(attack\.mitre\.org|soc\.example\.net|soar\.example\.net:8443)\//,
    (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: route.request().url() === ATTACK ? '<p>Nothing' : ALERTS,
      }),
  );
  await browser.grant(['https://soc.example.net/*']);
});
test.afterAll(() => browser.close());

/**
 * The popup over a page. Chromium shows a test no popup of its own, so it is opened in a tab behind the page: it asks for
 * the active tab, and that is the page, as it is under a real popup.
 */
async function openPopup(over: string, prepare?: (popup: Page) => Promise<unknown>): Promise<Page> {
  const page = await browser.context.newPage();
  const popup = await browser.context.newPage();
  await prepare?.(popup);
  await page.goto(over);
  await page.bringToFront();
  await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
  await expect(popup.getByText(/^Catalog 20/)).toBeVisible();
  return popup;
}

/** A press on the toolbar's button, which no test can make, lets the popup read the address of the active tab. */
const toldByToolbar = (popup: Page) =>
  popup.addInitScript((url) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<object[]> } } })
      .chrome;
    const query = tabs.query.bind(tabs);
    tabs.query = async (asked) => (await query(asked)).map((tab) => ({ ...tab, url }));
  }, SOAR);

/** Lets a press on our own button be answered without the browser's prompt, which no test can press either. */
async function allowToAsk(host: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, host]) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperChrome }).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.addHostPermission(id, host);
    },
    [browser.extensionId, host] as const,
  );
  await page.close();
}

const field = (popup: Page) => popup.getByRole('combobox', { name: 'Search notes and techniques' });
const rows = (popup: Page) => popup.getByRole('option');
const chosen = (popup: Page) => popup.getByRole('option', { selected: true });

test('what stands on the page, the most frequent first', async () => {
  const popup = await openPopup(SOC);
  await expect(rows(popup)).toHaveText([
    /^T1021\.002 SMB\/Windows Admin Shares seen 3× \d+ notes$/,
    /^T1059\.001 PowerShell seen 2× \d+ notes$/,
    /^T1562\.001 now T1685, .+ seen 1× /,
  ]);
  await expect(popup.getByText('Marks are on at soc.example.net')).toBeVisible();
});

test('a page without techniques, where marks are always on', async () => {
  const popup = await openPopup(ATTACK);
  await expect(popup.getByText('No technique on this page.')).toBeVisible();
  await expect(popup.getByText('Marks are always on at attack.mitre.org')).toBeVisible();
  await expect(popup.getByRole('button')).toHaveCount(0);
});

test('a page of the browser itself', async () => {
  const popup = await openPopup('chrome://version');
  await expect(popup.getByText('LoFP Lens can’t mark this page.')).toBeVisible();
  await expect(popup.getByRole('button')).toHaveCount(0);
});

test('a site is enabled and turned off in place, one origin a press', async () => {
  await allowToAsk('https://soar.example.net:8443/*');
  const popup = await openPopup(SOAR, toldByToolbar);
  await expect(popup.getByText('LoFP Lens does not read this page.')).toBeVisible();
  await expect(popup.getByText('Not on at https://soar.example.net:8443')).toBeVisible();

  await popup.getByRole('button', { name: 'Enable on this site' }).click();
  await expect(popup.getByText('Marks are on at soar.example.net:8443')).toBeVisible();
  await expect(rows(popup).first()).toHaveText(/^T1021\.002 .+ seen 3×/);

  await popup.getByRole('button', { name: 'Turn off' }).click();
  await expect(popup.getByText('Not on at https://soar.example.net:8443')).toBeVisible();
});

for (const [typed, top, says] of [
  ['psexec', /^T1021\.002 SMB\/Windows Admin Shares \d+ of \d+ notes$/, /starts PsExec/],
  ['T1021', /^T1021 Remote Services/, /^Techniques/],
  ['smb admin shares', /^T1021\.002 /, /^Notes/],
  ['vulnerabilty scaner', /^T1021\.002 /, /^Searched for vulnerability scanner$/],
  ['T1562.001', /^T1562\.001 now T1685, /, /^Techniques/],
] as const) {
  test(`"${typed}", typed key by key`, async () => {
    const popup = await openPopup(SOC);
    await expect(field(popup)).toBeFocused();
    await popup.keyboard.type(typed);
    await expect(chosen(popup)).toHaveText(top);
    await expect(popup.getByText(says).first()).toBeVisible();
    await popup.keyboard.press('ArrowUp');
    await expect(rows(popup).last()).toHaveAttribute('aria-selected', 'true');
    await popup.keyboard.press('ArrowDown');
    await expect(chosen(popup)).toHaveText(top);
    await expect(field(popup)).toBeFocused();
  });
}

test('nothing found says what was searched', async () => {
  const popup = await openPopup(SOC);
  await popup.keyboard.type('xylophone zeppelin');
  await expect(popup.getByText('No note or technique holds “xylophone zeppelin”.')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(rows(popup)).toHaveCount(3);
});

test('Enter opens the reader at what is chosen, once', async () => {
  const readers = () => browser.context.pages().filter((page) => page.url().includes('/reader.html'));
  for (let time = 0; time < 2; time++) {
    const popup = await openPopup(SOC);
    await popup.keyboard.type('psexec');
    await expect(chosen(popup)).toHaveText(/^T1021\.002/);
    // The popup closes itself, so the key never comes up in it.
    await popup.keyboard.press('Enter').catch(() => {});
    await expect.poll(() => readers().map((page) => new URL(page.url()).hash)).toEqual(['#T1021.002']);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const popup = await openPopup(SOC);
    await popup.emulateMedia({ colorScheme });
    for (const typed of ['', 'psexec', 'vulnerabilty scaner', 'xylophone zeppelin']) {
      await field(popup).fill(typed);
      expect(await axeViolations(popup)).toEqual([]);
    }
  });
}
