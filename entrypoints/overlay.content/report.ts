import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { fromPage } from '../../lib/browser/messages.ts';
import type { Memory } from '../../lib/detect/memory.ts';

/** Shortest time, in ms, between two reports: a live table would send one a frame. */
const EVERY = 500;

/** Tells the background what stands in this frame. */
export class Reporter {
  #sent: string | undefined;
  #waiting = false;
  #since = performance.timeOrigin;

  constructor(
    private readonly ctx: ContentScriptContext,
    private readonly memory: Memory,
  ) {
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (!persisted) return;
      // Back from the browser's memory: another page's report stands in its place.
      this.#since = Date.now();
      this.#sent = undefined;
      this.changed();
    });
  }

  /** To be called after every change; reports soon, if there is anything new to say. */
  changed(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.ctx.setTimeout(() => {
      this.#waiting = false;
      const { counts } = this.memory;
      // A frame without any has nothing to say, but for the top one, which tells that this is a new page.
      if (counts.size || this.#sent !== undefined || window === window.top) this.#send(counts);
    }, EVERY);
  }

  /** Takes the report back, before the marks go. */
  withdraw(): void {
    this.#send(new Map());
  }

  #send(counts: ReadonlyMap<string, number>): void {
    const techniques = Object.fromEntries(counts);
    const said = JSON.stringify(techniques);
    if (this.ctx.isInvalid || said === this.#sent) return;
    this.#sent = said;
    // The background may be starting or the extension leaving: the next change reports again.
    fromPage.sendMessage('found', { techniques, since: this.#since }).catch(() => {
      this.#sent = undefined;
    });
  }
}
