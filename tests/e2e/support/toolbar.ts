import { type CDPSession, expect, type Page } from '@playwright/test';
import type { Launched } from './launch.ts';

/** The toolbar popup as it opens over a page; Playwright lists it nowhere, so it is driven by the debugger. */
export interface ToolbarPopup {
  /** What it shows, as text. */
  text(): Promise<string>;
  /** Waits until it shows a text. */
  waitFor(text: string | RegExp): Promise<void>;
  /** Presses a button with the real mouse. */
  press(name: string): Promise<void>;
  /** Types into what has the focus: the search field, when it has just opened. */
  type(text: string): Promise<void>;
  /** Closes it, as a press elsewhere does. */
  close(): Promise<void>;
}

/** Presses the extension's toolbar button over a page, and waits for its popup. `activeTab` is granted by that. */
export async function openToolbarPopup(
  { context, extensionId }: Launched,
  page: Page,
): Promise<ToolbarPopup> {
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('The browser is gone.');
  const session = await browser.newBrowserCDPSession();
  const targets = async (filter?: { type: string }[]) =>
    (await session.send('Target.getTargets', filter ? { filter } : {})).targetInfos;

  const tab = (await targets([{ type: 'tab' }])).find(({ url }) => url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}.`);
  // Playwright's types don't know the domain yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });

  const address = `chrome-extension://${extensionId}/popup.html`;
  let popup: string | undefined;
  await expect
    .poll(async () => {
      popup = (await targets()).find(({ url, type }) => url === address && type === 'page')?.targetId;
      return popup;
    })
    .toBeDefined();
  return drive(session, popup as string);
}

/** Speaks to a target that Playwright doesn't know, over the browser's own session. */
async function drive(session: CDPSession, targetId: string): Promise<ToolbarPopup> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    waiting.get(id)?.(result);
    waiting.delete(id);
  });
  let last = 0;
  const send = (method: string, params: object): Promise<unknown> => {
    const id = ++last;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    });
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return (answer as { result: { value: T } }).result.value;
  };
  const text = () => evaluate<string>('document.body.innerText');

  return {
    text,
    waitFor: (wanted) =>
      expect
        .poll(text)
        .toEqual(
          typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted),
        ),
    async press(name) {
      const box = await evaluate<{ x: number; y: number }>(`(() => {
        const named = [...document.querySelectorAll('button, a')].find((e) => e.textContent.trim() === ${JSON.stringify(name)});
        const { x, y, width, height } = named.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`);
      const event = { ...box, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' });
      await send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' });
    },
    async type(text) {
      for (const key of text) {
        await send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', key });
      }
    },
    async close() {
      await session.send('Target.closeTarget', { targetId });
      await session.detach();
    },
  };
}
