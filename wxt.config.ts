import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { SEARCH_PATH } from './lib/search/types.ts';
import { catalogFiles, dataModules, readCatalog } from './scripts/bundle.ts';

const OLDEST = { chrome: 128, firefox: 142 };
const ATTACK_SITE = 'https://attack.mitre.org/*';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // The oldest browsers that the manifest admits: for older ones `light-dark()` would be rewritten, and no longer
  // follow the scheme that a person chose.
  vite: () => ({
    plugins: [preact(), dataModules()],
    build: { target: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`] },
  }),
  manifest: ({ browser }) => ({
    name: 'LoFP Lens',
    description:
      'Shows the documented false positives of MITRE ATT&CK techniques where their IDs stand: on SIEM consoles and the ATT&CK site.',
    // `storage` keeps settings, `scripting` starts on enabled sites, `activeTab` lets the popup name the page's origin.
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: [ATTACK_SITE],
    // Never asked for as a whole: one origin a press, named beside the button.
    optional_host_permissions: ['*://*/*'],
    // The browser keeps most letters for itself; these it gives.
    commands: {
      next: {
        description: 'Go to the next technique on the page',
        suggested_key: { default: 'Alt+Shift+J' },
      },
      previous: {
        description: 'Go to the previous technique on the page',
        suggested_key: { default: 'Alt+Shift+K' },
      },
      open: {
        description: 'Show the notes of the current technique',
        suggested_key: { default: 'Alt+Shift+O' },
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lofp-lens@lofp-lens.example',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: String(OLDEST.chrome) }),
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(SEARCH_PATH);
      for (const folder of ['notes', 'rules']) {
        paths.push({ type: 'templateLiteral', path: `catalog/${folder}/\${string}.json` });
      }
    },
    'build:publicAssets': async (_, files) => {
      for (const { path, contents } of catalogFiles(await readCatalog()))
        files.push({ relativeDest: path, contents });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.browser !== 'firefox') return;
      // Firefox paints ::highlight rules of an extension only with origin user; Chromium refuses that key.
      for (const script of manifest.content_scripts ?? []) Object.assign(script, { css_origin: 'user' });
    },
  },
});
