import { expect, type Page, test } from '@playwright/test';
import { ELSEWHERE, fixturesIn, frames, serve, withPage } from './fixture-pages.ts';
import { waitForNoPopover, waitForPopover } from './support/ax.ts';
import { type Launched, launch } from './support/launch.ts';

declare global {
  interface Window {
    /** What the page's own observer saw after it was loaded. */
    changesSeen: string[];
  }
}

let browser: Launched;
test.beforeAll(async () => {
  browser = await launch();
  await serve(browser.context);
});
test.afterAll(() => browser.close());

/** Runs in the page: all of its tree that a script can see, shadow roots and style sheets included. */
function serialise(): string {
  const below = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot.innerHTML, sheets(shadowRoot), ...below(shadowRoot)] : [],
    );
  const sheets = (root: Document | ShadowRoot) =>
    [...root.styleSheets, ...root.adoptedStyleSheets]
      .map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join(''))
      .join('\n');
  return [document.documentElement.outerHTML, sheets(document), ...below(document)].join('\n');
}

/** Runs before the page's scripts: its own observer, of everything that can be observed. */
function watch(): void {
  window.changesSeen = [];
  const everything = {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
    attributeOldValue: true,
    characterDataOldValue: true,
  };
  const name = (node: Node) => node.nodeName.toLowerCase();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      window.changesSeen.push(
        ...[...addedNodes].map((node) => `${name(target)}: + ${name(node)}`),
        ...[...removedNodes].map((node) => `${name(target)}: - ${name(node)}`),
        ...(type === 'childList' ? [] : [`${name(target)}: ${type} ${attributeName ?? ''}`.trim()]),
      );
    }
  });
  const observe = (root: Document | ShadowRoot) => {
    observer.observe(root, everything);
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) observe(shadowRoot);
  };
  window.addEventListener('load', () => observe(document));
}

/** Runs in the page: the letters of every mark. */
const letters = () =>
  [...CSS.highlights].flatMap(([, ranges]) =>
    [...ranges].map(({ startContainer, startOffset, endOffset }) =>
      startContainer.textContent?.slice(startOffset, endOffset),
    ),
  );
const waitForMark = (page: Page, id: string) =>
  expect.poll(() => page.evaluate(letters), { message: `${id} is marked` }).toContain(id);

/** Scrolls to a page's end and waits until its last mark is there. Which others are is not asked here. */
const marked = async (page: Page) => {
  await page.evaluate(() => window.scrollTo({ top: 1e9, behavior: 'instant' }));
  await waitForMark(page, 'T1059');
  await frames(page, 10);
};
const changesOf = (page: Page) => page.evaluate(() => window.changesSeen);

test.describe('a marked page is the very page that it is without the extension', () => {
  for (const name of fixturesIn().filter((name) => name !== 'disarm.html'))
    test(name, async () => {
      let bare = '';
      await withPage(
        browser.context,
        name,
        async (page) => {
          bare = await page.evaluate(serialise);
        },
        ELSEWHERE,
      );
      await withPage(browser.context, name, async (page) => {
        await marked(page);
        expect(await page.evaluate(serialise)).toBe(bare);
      });
    });
});

test("a page's own observer sees no change while the page is marked, scrolled and changes itself", async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(watch);
  await page.goto('https://attack.mitre.org/tall.html');
  await marked(page);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await waitForMark(page, 'T1021.001');
  expect(await changesOf(page)).toEqual([]);
  await page.evaluate(() => document.body.append('T1021, added by the page'));
  await frames(page, 30);
  expect(await changesOf(page)).toEqual(['body: + #text']);
  await page.close();
});

test('an open popover is one element more, and nothing of it stays', async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(watch);
  await page.goto('https://attack.mitre.org/shadow-roots.html');
  await marked(page);
  const before = await page.evaluate(serialise);
  const own = /<lofp-lens\b[^>]*><\/lofp-lens>/g;

  for (const id of ['T1078', 'T1110']) {
    await page.getByText(id).hover({ position: { x: 20, y: 8 } });
    await waitForPopover(page);
    const open = await page.evaluate(serialise);
    expect(open.match(own)).toHaveLength(1);
    expect(open.replace(own, '')).toBe(before);

    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await waitForNoPopover(page);
    expect(await page.evaluate(serialise)).toBe(before);
  }

  const notItsOwn = (await changesOf(page)).filter((change) => !change.startsWith('lofp-lens: '));
  expect(notItsOwn).toEqual([
    'html: + lofp-lens',
    'html: - lofp-lens',
    'html: + lofp-lens',
    'html: - lofp-lens',
  ]);
  await page.close();
});
