import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import {
  loadSettings,
  readSettings,
  type Settings,
  settingsAt,
  watchSettings,
} from '../../lib/browser/settings.ts';

/** The settings of now at this place: the defaults until they are read, then every change as it is made. */
export function liveSettings(ctx: ContentScriptContext): () => Settings {
  let settings = readSettings(undefined);
  const take = (read: Settings) => {
    settings = read;
  };
  loadSettings().then(take, (error) => {
    if (ctx.isValid) console.warn('LoFP Lens: the settings could not be read, defaults hold.', error);
  });
  ctx.onInvalidated(watchSettings(take));
  // A frame without an address of its own has its parent's origin, which its `location` doesn't say.
  return () => settingsAt(settings, window.origin);
}
