import { expect, type Page, test } from '@playwright/test';
import { ELSEWHERE, expectStatedMarks, problemsOf, type Served, serve, withPage } from './fixture-pages.ts';
import { judge } from './judge.ts';
import { waitForPopover } from './support/ax.ts';
import { type Launched, launch } from './support/launch.ts';

/** What each page holds besides its peculiarity. */
const CONTENT = `<p id="id" data-marks="T1021.002">T1021.002</p>
  <p data-marks="T1021"><a href="/techniques/T1021">A name</a></p>
  <p>PORT8080</p>
  <p data-marks="T1059">Control: T1059</p>`;
const page = (script: string, headers?: Record<string, string>): Served => ({
  body: `<!doctype html><meta charset="utf-8"><title>A page</title><script>${script}</script>${CONTENT}`,
  ...(headers && { headers }),
});
const throwing = "() => { throw new Error('the page took it') }";

const REDEFINED: Record<string, string> = {
  'Array.prototype.map': `Array.prototype.map = ${throwing}`,
  'CSS.highlights': "Object.defineProperty(CSS, 'highlights', { value: new Map() })",
  'Element.prototype.attachShadow': `Element.prototype.attachShadow = ${throwing}`,
  everything: `for (const name of ['filter', 'some', 'push', 'flatMap']) Array.prototype[name] = ${throwing};
    window.MutationObserver = window.StaticRange = window.Highlight = ${throwing};
    document.createElementNS = Element.prototype.closest = ${throwing};
    String.prototype.slice = RegExp.prototype.exec = RegExp.prototype.test = ${throwing}`,
};

const STRICT = {
  'content-security-policy':
    "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const PAGES: Record<string, Served> = {
  ...Object.fromEntries(Object.entries(REDEFINED).map(([name, script]) => [`${name}.html`, page(script)])),
  'clearing.html': page(''),
  'strict.html': {
    body: `<!doctype html><meta charset="utf-8"><title>A page</title>${CONTENT}`,
    headers: STRICT,
  },
  'frames.html': {
    body: `<!doctype html><title>Frames</title><p data-marks="T1059">T1059</p>
      <iframe name="blank"></iframe>
      <iframe name="written"></iframe>
      <iframe name="srcdoc" srcdoc='<p data-marks="T1110">T1110</p>'></iframe>
      <iframe name="sandboxed" sandbox srcdoc='<p data-marks="T1078">T1078</p>'></iframe>
      <script>
        frames.blank.document.body.innerHTML = '<p data-marks="T1021.002">T1021.002</p>';
        frames.written.document.write('<p data-marks="T1003">T1003</p>');
        frames.written.document.close();
      </script>`,
  },
  'million.html': {
    body: `<!doctype html><title>A million text nodes</title>
      <style>div { content-visibility: auto; contain-intrinsic-size: auto 40px }</style>
      <p data-marks="T1021">T1021</p><main></main><p data-marks="T1059">T1059</p>
      <script>
        const main = document.querySelector('main');
        for (let i = 0; i < 2000; i++) {
          const block = document.createElement('div');
          // The worst there is: after every second text node an ID might go on in the next.
          for (let j = 0; j < 500; j++) block.append(j % 2 ? ' of an' : ' event');
          main.append(block);
        }
      </script>`,
  },
};

// Large pages on a busy machine take their time.
test.describe.configure({ timeout: 60_000 });

let browser: Launched;
test.beforeAll(async () => {
  browser = await launch();
  await serve(browser.context, PAGES);
});
test.afterAll(() => browser.close());

const hoverId = async (page: Page) => {
  await page.mouse.move(0, 0);
  await page.locator('#id').hover({ position: { x: 20, y: 8 } });
};

test.describe('a page that redefines', () => {
  for (const name of Object.keys(REDEFINED))
    test(`${name} has its marks, and the popover opens`, () =>
      withPage(browser.context, `${name}.html`, async (page) => {
        await expectStatedMarks(page, { apart: true });
        await hoverId(page);
        await waitForPopover(page, 'T1021.002 SMB/Windows Admin Shares');
      }));
});

test('marks come back after the page cleared all highlights', () =>
  withPage(browser.context, 'clearing.html', async (page) => {
    await expectStatedMarks(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await problemsOf(page)).not.toEqual([]);
    await expectStatedMarks(page);
    await page.evaluate(() => CSS.highlights.set('lofp-technique', new Highlight()));
    await expectStatedMarks(page);
  }));

test('frames without an address, with srcdoc and in a sandbox have their marks', () =>
  withPage(browser.context, 'frames.html', async (page) => {
    for (const frame of page.frames()) {
      const problems = () => frame.evaluate(judge);
      await expect.poll(problems, { message: `marks in ${frame.name() || 'the page'}` }).toEqual([]);
      expect(await frame.locator('[data-marks]').count()).toBe(1);
    }
    expect(page.frames()).toHaveLength(5);
  }));

test('under a strict content security policy and Trusted Types marks are painted, and the popover opens', () =>
  withPage(browser.context, 'strict.html', async (page) => {
    await expectStatedMarks(page);
    await withPage(
      browser.context,
      'strict.html',
      async (bare) => {
        const [marked, unmarked] = [page.locator('#id'), bare.locator('#id')];
        expect((await marked.screenshot()).equals(await unmarked.screenshot())).toBe(false);
        const [same, asThere] = [page.getByText('PORT8080'), bare.getByText('PORT8080')];
        expect((await same.screenshot()).equals(await asThere.screenshot())).toBe(true);
      },
      ELSEWHERE,
    );
    await page.bringToFront();
    await hoverId(page);
    await waitForPopover(page, 'T1021.002 SMB/Windows Admin Shares');
  }));

test('a page of a million text nodes stays responsive while it is read', () =>
  withPage(browser.context, 'million.html', async (page) => {
    await expectStatedMarks(page);
    // Building the page is its own work; reading it is ours, and 800 ms in one piece.
    const longest = await page.evaluate(async () => {
      const built = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      const tasks: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      observer.observe({ type: 'longtask', buffered: true });
      // The buffered entries come in a task of their own; where there was none, none comes.
      await new Promise((resolve) => requestIdleCallback(resolve));
      const later = tasks.filter(({ startTime }) => startTime >= built.domContentLoadedEventStart);
      return Math.max(0, ...later.map(({ duration }) => duration));
    });
    expect(longest).toBeLessThan(400);
    await page.evaluate(() => window.scrollTo({ top: 1e9, behavior: 'instant' }));
    await expectStatedMarks(page);
  }));
