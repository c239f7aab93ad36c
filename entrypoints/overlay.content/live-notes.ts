import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { type Held, loadHeld, watchHeld } from '../../lib/browser/held.ts';

/**
 * Which techniques have notes in the compiled catalog of now; none until it is read.
 *
 * @param onChanged called whenever that is another one than before.
 */
export function liveNotes(ctx: ContentScriptContext, onChanged: () => void): (id: TechniqueId) => boolean {
  let compiled = new Set<TechniqueId>();
  const take = (held: Held | undefined) => {
    if (held === undefined && compiled.size === 0) return;
    compiled = new Set(held?.techniques);
    onChanged();
  };
  loadHeld().then(take, (error) => {
    if (ctx.isValid) console.warn('LoFP Lens: which rules are compiled could not be read.', error);
  });
  ctx.onInvalidated(watchHeld(take));
  return (id) => compiled.has(id);
}
