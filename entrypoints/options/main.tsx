import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/options/options.css';
import { OptionsPage, type OptionsPageProps } from '../../components/options/options-page.tsx';
import { bundledCatalog } from '../../lib/browser/catalog.ts';
import { disable, enable } from '../../lib/browser/permissions.ts';
import { followScheme } from '../../lib/browser/scheme.ts';
import {
  DWELL_RANGE,
  loadSettings,
  readSettings,
  saveSettings,
  watchSettings,
} from '../../lib/browser/settings.ts';
import { openShortcutPage, shortcuts } from './shortcuts.ts';
import { listSites } from './sites.ts';

type Shown = Pick<OptionsPageProps, 'sites' | 'choices' | 'shortcuts' | 'meta' | 'problem' | 'refusal'>;

let shown: Shown = {
  sites: [],
  choices: readSettings(undefined),
  shortcuts: [],
  meta: undefined,
  problem: undefined,
  refusal: undefined,
};

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(
    <OptionsPage
      {...shown}
      range={DWELL_RANGE}
      onChoose={(change) => saveSettings((settings) => ({ ...settings, ...change }))}
      onSite={(origin, choices) =>
        saveSettings((settings) => ({ ...settings, sites: { ...settings.sites, [origin]: choices } }))
      }
      onEnable={(origin) => answered(enable(origin))}
      onRemove={(origin) => answered(disable(origin))}
      onShortcuts={openShortcutPage}
    />,
    document.getElementById('options') as HTMLElement,
  );
}

async function showSettings(): Promise<void> {
  const settings = await loadSettings();
  show({ choices: settings, sites: await listSites(settings) });
}

/** Shows what became of a permission asked for or given back. */
async function answered(asked: Promise<unknown>): Promise<void> {
  show({ refusal: await asked.then(() => undefined, messageOf) });
  await showSettings();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

void followScheme();
void showSettings();
watchSettings(() => void showSettings());
browser.permissions.onAdded.addListener(() => void showSettings());
browser.permissions.onRemoved.addListener(() => void showSettings());
// Shortcuts are changed on the browser's own page, so they are read again whenever this one is looked at.
const showShortcuts = async () => show({ shortcuts: await shortcuts() });
void showShortcuts();
addEventListener('focus', () => void showShortcuts());
bundledCatalog()
  .meta()
  .then(
    (meta) => show({ meta }),
    (error: unknown) => show({ problem: messageOf(error) }),
  );
