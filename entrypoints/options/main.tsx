import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/components.css';
import '../../components/options/options.css';
import { OptionsPage, type OptionsPageProps } from '../../components/options/options-page.tsx';
import { bundledCatalog } from '../../lib/browser/catalog.ts';
import { watchHeld } from '../../lib/browser/held.ts';
import { allowDownloads, disable, enable } from '../../lib/browser/permissions.ts';
import { followScheme } from '../../lib/browser/scheme.ts';
import {
  DWELL_RANGE,
  loadSettings,
  readSettings,
  saveSettings,
  watchSettings,
} from '../../lib/browser/settings.ts';
import type { RuleSource } from '../../lib/catalog/rule-source.ts';
import { DOWNLOAD_ORIGIN } from '../../lib/update/origin.ts';
import { heldParts } from './held-parts.ts';
import { saveFile } from './save-file.ts';
import { openShortcutPage, shortcuts } from './shortcuts.ts';
import { listSites } from './sites.ts';
import { startUpdates } from './updates.ts';

type Shown = Pick<
  OptionsPageProps,
  'sites' | 'choices' | 'shortcuts' | 'meta' | 'problem' | 'refusal' | 'held' | 'running' | 'faults'
>;

let shown: Shown = {
  sites: [],
  choices: readSettings(undefined),
  shortcuts: [],
  meta: undefined,
  problem: undefined,
  refusal: undefined,
  held: [],
  running: {},
  faults: {},
};

const catalog = bundledCatalog();
const updates = startUpdates(
  show,
  async () => ({ expected: (await catalog.meta()).rules, techniques: await catalog.techniques() }),
  showHeld,
);
const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);

function show(change: Partial<Shown>): void {
  shown = { ...shown, ...change };
  render(
    <OptionsPage
      {...shown}
      today={today}
      range={DWELL_RANGE}
      onChoose={(change) => saveSettings((settings) => ({ ...settings, ...change }))}
      onSite={(origin, choices) =>
        saveSettings((settings) => ({ ...settings, sites: { ...settings.sites, [origin]: choices } }))
      }
      onEnable={(origin) => answered(enable(origin))}
      onRemove={(origin) => answered(disable(origin))}
      onShortcuts={openShortcutPage}
      onUpdate={download}
      onImport={(source, file) => updates.start(source, { kind: 'import', source, file })}
      onHouse={(files) => updates.start('house', { kind: 'house', files })}
      onRemovePart={(part) => updates.start(part, { kind: 'remove', part })}
      onBundled={() => updates.start('bundled', { kind: 'bundled' })}
      onSave={save}
      onStop={updates.stop}
    />,
    document.getElementById('options') as HTMLElement,
  );
}

/** Asks for the one host, then downloads; both straight from a press. */
async function download(source: RuleSource): Promise<void> {
  const allowed = await allowDownloads().catch(() => false);
  if (allowed) await updates.start(source, { kind: 'download', source });
  else
    updates.fail(
      source,
      `${DOWNLOAD_ORIGIN} may not be asked without your permission. Import a file instead.`,
    );
}

async function save(): Promise<void> {
  const file = await updates.save();
  if (file) saveFile(file, `lofp-lens-catalog-${today}.json`);
}

async function showHeld(): Promise<void> {
  const { parts, gone } = await heldParts();
  show({ held: parts });
  for (const { id, message } of gone) updates.fail(id, message);
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
void showHeld();
watchSettings(() => void showSettings());
watchHeld(() => void showHeld());
browser.permissions.onAdded.addListener(() => void showSettings());
browser.permissions.onRemoved.addListener(() => void showSettings());
// Shortcuts are changed on the browser's own page, so they are read again whenever this one is looked at.
const showShortcuts = async () => show({ shortcuts: await shortcuts() });
void showShortcuts();
addEventListener('focus', () => void showShortcuts());
catalog.meta().then(
  (meta) => show({ meta }),
  (error: unknown) => show({ problem: messageOf(error) }),
);
