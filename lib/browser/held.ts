import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Ready } from '../update/protocol.ts';
import { ifAlive } from './life.ts';

/**
 * Which compiled catalog is in use. It is one small value, so a catalog of megabytes is swapped in one step; it stands
 * in the extension's storage because content scripts read there which techniques have notes.
 */
const heldSchema = v.object({
  /** Name of its database. */
  generation: v.string(),
  /** Techniques, in every number, with causes of compiled rules. */
  techniques: v.array(v.string()),
  /** Ids of its parts: what is gone where the browser has cleared the database. */
  parts: v.array(v.string()),
  /** Newest day of its sources, `YYYY-MM-DD`. */
  asOf: v.exactOptional(v.string()),
});

export type Held = v.InferOutput<typeof heldSchema>;

const KEY = 'held';

/** Undefined where nothing is compiled, or what was kept can't be read. */
const readHeld = (stored: unknown): Held | undefined => {
  const result = v.safeParse(heldSchema, stored);
  return result.success ? result.output : undefined;
};

export const loadHeld = async (): Promise<Held | undefined> =>
  readHeld((await browser.storage.local.get(KEY))[KEY]);

/** Puts a catalog that stands ready into use, or goes back to the bundled one alone. */
export async function keepHeld({ generation, ...rest }: Ready): Promise<void> {
  if (generation === undefined) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: { generation, ...rest } satisfies Held });
}

/** Calls `listener` whenever another catalog is in use. @returns a function that stops it */
export function watchHeld(listener: (held: Held | undefined) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(readHeld(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  return ifAlive(() => browser.storage.onChanged.removeListener(changed));
}
