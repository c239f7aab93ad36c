import { expect, type Page } from '@playwright/test';
import { boxOf, press, waitFor } from './support/inside.ts';
import type { Launched } from './support/launch.ts';
import { hover, waitForMark } from './support/marks.ts';
import { openPage, test } from './support/pages.ts';
import { background, saveSettings } from './support/settings.ts';
import { axeInPopover } from './support/world.ts';

/** In a dialog of the page: axe reads contrast within the body alone, and there the popover's home is inside it. */
async function openOn(page: Page, technique: string): Promise<void> {
  await openPage(
    page,
    `<dialog style="inset: 0 auto auto 0; margin: 0">${technique}</dialog>
      <script>document.querySelector('dialog').showModal()</script>`,
  );
  await hover(page, await waitForMark(page, technique));
}

/** Keeps the background from reading notes while a test runs. It keeps what it has read, so it is started anew. */
async function withCatalog(lens: Launched, answers: 'never' | 'fails', test: () => Promise<void>) {
  await lens.reload();
  const worker = background(lens);
  await worker.evaluate((answers) => {
    const realFetch = fetch;
    Object.assign(globalThis, { realFetch });
    globalThis.fetch = (address) => {
      if (!String(address).includes('/catalog/notes/')) return realFetch(address);
      return answers === 'never' ? new Promise(() => {}) : Promise.reject(new Error('the disk is gone'));
    };
  }, answers);
  try {
    await test();
  } finally {
    await worker.evaluate(() => {
      globalThis.fetch = (globalThis as unknown as { realFetch: typeof fetch }).realFetch;
    });
  }
}

/** The first box of something in the popover, for the pointer. */
async function middleOf(page: Page, role: string, name: string | RegExp) {
  const box = await boxOf(page, await waitFor(page, role, name));
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** What a person can bring the popover to show: how, and what then stands there. */
const STATES: Record<string, (page: Page, lens: Launched) => Promise<void>> = {
  'causes, the first open': async (page) => {
    await openOn(page, 'T1021.002');
    await waitFor(page, 'button', 'Copy cause 1');
  },
  'the end of LoFP’s list, scrolled to': async (page) => {
    await openOn(page, 'T1021.002');
    const foot = await middleOf(page, 'StaticText', /^Documented causes/);
    await page.mouse.move(foot.x, foot.y - 60, { steps: 3 });
    await page.mouse.wheel(0, 5000);
    const last = await waitFor(page, 'link', /^T1569\.002/);
    await expect.poll(async () => (await boxOf(page, last))?.y ?? Number.NaN).toBeLessThan(foot.y);
  },
  'an activity that was folded away': async (page) => {
    await openOn(page, 'T1021.002');
    await press(page, 'button', /^Product behaviour \d/);
    await expect
      .poll(async () => (await waitFor(page, 'button', /^Product behaviour \d/)).expanded)
      .toBe(true);
  },
  'the forms of a copy': async (page) => {
    await openOn(page, 'T1021.002');
    const { x, y } = await middleOf(page, 'button', 'Copy cause 1');
    await page.mouse.click(x, y, { button: 'right' });
    await waitFor(page, 'menuitem', /^Plain text/);
  },
  pinned: async (page) => {
    await openOn(page, 'T1021.002');
    await press(page, 'button', 'Pin');
  },
  'no benign use known': async (page) => {
    await openOn(page, 'T1059.011');
    await waitFor(page, 'heading', 'No benign use known');
  },
  'a renumbered technique': async (page) => {
    await openOn(page, 'T1562.001');
    await waitFor(page, 'link', 'T1685');
  },
  'not in the catalog': async (page) => {
    await openOn(page, 'T0800');
    await waitFor(page, 'heading', 'No notes for T0800');
  },
  'a peek': async (page, lens) => {
    await saveSettings(lens, { opens: 'peek' });
    await openOn(page, 'T1021.002');
    await waitFor(page, 'button', /\d+ causes$/);
  },
};

for (const scheme of ['light', 'dark'] as const) {
  for (const [state, open] of Object.entries(STATES)) {
    test(`axe finds nothing wrong, ${scheme}: ${state}`, async ({ page, lens }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page, lens);
      const { violations, incomplete, passes } = await axeInPopover(page, lens);
      expect(violations).toEqual([]);
      expect(incomplete).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
    });
  }
}

test('axe finds nothing wrong before the catalog has answered', async ({ page, lens }) => {
  await withCatalog(lens, 'never', async () => {
    await openOn(page, 'T1613');
    await waitFor(page, 'StaticText', 'Reading the notes');
    expect((await axeInPopover(page, lens)).violations).toEqual([]);
  });
});

test('axe finds nothing wrong where the catalog did not answer, and "Try again" does', async ({
  page,
  lens,
}) => {
  await withCatalog(lens, 'fails', async () => {
    await openOn(page, 'T1651');
    await waitFor(page, 'heading', 'The catalog did not answer');
    await waitFor(page, 'StaticText', /the disk is gone/);
    expect((await axeInPopover(page, lens)).violations).toEqual([]);
  });
  await press(page, 'button', 'Try again');
  await waitFor(page, 'button', 'Copy cause 1');
});
