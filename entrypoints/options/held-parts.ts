import { loadHeld } from '../../lib/browser/held.ts';
import { GenerationMissing } from '../../lib/store/database.ts';
import { openHeldCatalog } from '../../lib/store/read.ts';
import type { HeldPart } from '../../lib/store/types.ts';

/** What is compiled on this machine; or, where the browser has cleared it away, what is gone and why. */
export interface HeldParts {
  parts: HeldPart[];
  gone: { id: string; message: string }[];
}

export async function heldParts(): Promise<HeldParts> {
  const held = await loadHeld();
  if (!held) return { parts: [], gone: [] };
  try {
    const catalog = await openHeldCatalog(held.generation);
    const parts = await catalog.parts();
    catalog.close();
    return { parts, gone: [] };
  } catch (error) {
    // Another tab may just have put another one in its place: then this one is asked for again.
    if (error instanceof GenerationMissing && (await loadHeld())?.generation !== held.generation)
      return heldParts();
    const message = error instanceof Error ? error.message : String(error);
    const ids = held.parts.map((id) => (id.startsWith('house:') ? 'house' : id));
    return { parts: [], gone: [...new Set(ids)].map((id) => ({ id, message })) };
  }
}
