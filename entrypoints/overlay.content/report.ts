import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { fromPage } from '../../lib/browser/messages.ts';
import type { Memory } from '../../lib/detect/memory.ts';

/** Shortest time, in ms, between two reports: a live table would send one a frame. */
const EVERY = 500;

/** Reports what stands in this frame, when it has changed. @returns to be called after every change */
export function reportFound(ctx: ContentScriptContext, memory: Memory): () => void {
  let sent: string | undefined;
  let waiting = false;

  const send = async () => {
    waiting = false;
    if (ctx.isInvalid) return;
    const techniques = Object.fromEntries(memory.counts);
    const key = JSON.stringify(techniques);
    if (key === sent || (sent === undefined && !memory.counts.size && window !== window.top)) return;
    const fresh = sent === undefined;
    sent = key;
    // The background may be starting or the extension leaving: the next change reports again.
    await fromPage.sendMessage('found', { techniques, fresh }).catch(() => {
      sent = undefined;
    });
  };

  return () => {
    if (waiting) return;
    waiting = true;
    ctx.setTimeout(send, EVERY);
  };
}
