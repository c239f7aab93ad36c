import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { loadSettings, readSettings, type Settings, watchSettings } from '../../lib/browser/settings.ts';

/** The settings of now: the defaults until they are read, then every change as it is made. */
export function liveSettings(ctx: ContentScriptContext): () => Settings {
  let settings = readSettings(undefined);
  const take = (read: Settings) => {
    settings = read;
  };
  loadSettings().then(take, (error) => {
    if (ctx.isValid) console.warn('LoFP Lens: the settings could not be read, defaults hold.', error);
  });
  ctx.onInvalidated(watchSettings(take));
  return () => settings;
}
