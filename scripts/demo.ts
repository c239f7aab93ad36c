// npm run demo: the extension in a browser of its own, on a console page and a technique page made for it.
//   --headless   no window: hover T1021.002, print the popover, save screenshots under .output/demo, and end
//   --no-build   take the build that stands in .output/chrome-mv3
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import type { Page } from '@playwright/test';
import { CONSOLE_ORIGIN, CONSOLE_URL, serveDemo, TECHNIQUE_URL } from '../demo/serve.ts';
import { type Popover, waitForPopover } from '../tests/e2e/support/ax.ts';
import { buildExtension } from '../tests/e2e/support/build.ts';
import { type Launched, launch } from '../tests/e2e/support/launch.ts';
import { hover, waitForMark } from '../tests/e2e/support/marks.ts';

const TECHNIQUE = 'T1021.002';
const POPOVER_NAME = `${TECHNIQUE} SMB/Windows Admin Shares`;
const LOFP_HEADING = `LoFP’s page for ${TECHNIQUE}, in its words`;
/** LoFP's own page for the technique holds so many. */
const LOFP_NOTES = 19;
const SCREENSHOTS = path.join(import.meta.dirname, '../.output/demo');

const { values: options } = parseArgs({
  options: { headless: { type: 'boolean', default: false }, 'no-build': { type: 'boolean', default: false } },
});

try {
  await demo();
} catch (error) {
  console.error(`demo: ${error instanceof Error ? stripVTControlCharacters(error.message) : error}`);
  process.exitCode = 1;
}

async function demo(): Promise<void> {
  if (
    !options.headless &&
    process.platform === 'linux' &&
    !process.env.DISPLAY &&
    !process.env.WAYLAND_DISPLAY
  ) {
    throw new Error('no display to open a window on. Run: npm run demo -- --headless');
  }
  if (!options['no-build']) {
    console.log('Building the extension');
    buildExtension();
  }
  const lens = await launch(undefined, options.headless ? {} : { headless: false, viewport: null });
  try {
    await serveDemo(lens.context);
    await lens.grant([`${CONSOLE_ORIGIN}/*`]);
    const [first] = lens.context.pages();
    const consolePage = first ?? (await lens.context.newPage());
    const techniquePage = await lens.context.newPage();
    await techniquePage.goto(TECHNIQUE_URL);
    await consolePage.bringToFront();
    await consolePage.goto(CONSOLE_URL);
    await consolePage.getByRole('row', { name: 'Detect PsExec With accepteula Flag' }).click();
    await (options.headless ? present(lens, consolePage, techniquePage) : untilClosed(lens));
  } finally {
    await lens.close();
  }
}

/** With a window the pages are the visitor's; the demo ends when the browser is closed. */
async function untilClosed({ context, extensionId }: Launched): Promise<void> {
  console.log(`The demo is open. Hover ${TECHNIQUE} in the alert, or look at the second tab, a technique page.
Toolbar popup  chrome-extension://${extensionId}/popup.html
Reader         chrome-extension://${extensionId}/reader.html#${TECHNIQUE}
Close the browser to end.`);
  await context.waitForEvent('close', { timeout: 0 });
}

/** Without a window: the popover as assistive technology reads it, and pictures of every view. */
async function present(lens: Launched, consolePage: Page, techniquePage: Page): Promise<void> {
  await hover(consolePage, await waitForMark(consolePage, TECHNIQUE));
  const popover = await waitForPopover(consolePage, POPOVER_NAME);
  print(popover);
  await shoot(consolePage, 'popover');

  await waitForMark(techniquePage, TECHNIQUE);
  await techniquePage.bringToFront();
  await shoot(techniquePage, 'technique');

  const extension = `chrome-extension://${lens.extensionId}`;
  const page = await lens.context.newPage();
  await page.setViewportSize({ width: 400, height: 560 });
  await page.goto(`${extension}/popup.html`);
  await page.locator('input').fill('psexec');
  await page.getByRole('option').first().waitFor();
  await shoot(page, 'popup');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${extension}/reader.html#${TECHNIQUE}`);
  await page.getByRole('heading', { name: TECHNIQUE }).first().waitFor();
  await shoot(page, 'reader');
  console.log(`\nScreenshots, light and dark: ${path.relative(process.cwd(), SCREENSHOTS)}`);
}

/** @throws when LoFP's page isn't all there */
function print({ name, lines, listItems }: Popover): void {
  console.log(`\n${name}\n${'─'.repeat(name.length)}\n${lines.join('\n')}`);
  const notes = listItems.filter(({ heading }) => heading === LOFP_HEADING);
  if (notes.length !== LOFP_NOTES) {
    throw new Error(`under "${LOFP_HEADING}" stand ${notes.length} notes, not ${LOFP_NOTES}`);
  }
  console.log(`\nLoFP's page: ${notes.length} notes, as listed above.`);
}

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${colorScheme}.png`) });
  }
}
