import { loadSettings, type Settings, watchSettings } from './settings.ts';

/** Keeps an extension page in the scheme that was chosen: light, dark, or as the system. */
export async function followScheme(): Promise<void> {
  const show = ({ scheme }: Settings) => {
    document.documentElement.style.colorScheme = scheme === 'system' ? '' : scheme;
  };
  watchSettings(show);
  show(await loadSettings());
}
