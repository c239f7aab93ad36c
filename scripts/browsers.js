// @ts-check
// Where this machine keeps a browser. Built-ins only: setup.js reads this before any package is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Node 24 as the `node` package brings it: Playwright and the `.ts` scripts need a newer one than a machine may have. */
export const PROJECT_NODE = path.join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/**
 * Chromium alone: Chrome and Edge under their own brand no longer take `--load-extension`.
 * A snap is left out too: it is confined and can't read a profile in the temporary folder.
 */
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  path.join(process.env.LOCALAPPDATA ?? '', 'Chromium/Application/chrome.exe'),
];

const FIREFOX_PATHS = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:/Program Files/Mozilla Firefox/firefox.exe',
];

/**
 * A Chromium that loads unpacked extensions: `LOFP_CHROMIUM`, a known path, or the one Playwright downloaded.
 *
 * @returns {string | undefined} path of the executable; undefined where there is none
 * @throws {Error} when `LOFP_CHROMIUM` names a file that isn't there
 */
export function findChromium() {
  return chosen('LOFP_CHROMIUM') ?? CHROMIUM_PATHS.find((file) => existsSync(file)) ?? playwrightsOwn();
}

/**
 * A Firefox for the tests of its build: `LOFP_FIREFOX` or a known path.
 *
 * @returns {string | undefined} path of the executable; undefined where there is none
 * @throws {Error} when `LOFP_FIREFOX` names a file that isn't there
 */
export function findFirefox() {
  return chosen('LOFP_FIREFOX') ?? FIREFOX_PATHS.find((file) => existsSync(file));
}

/** @param {string} variable name of an environment variable that holds a path */
function chosen(variable) {
  const file = process.env[variable];
  if (file && !existsSync(file)) {
    throw new Error(`${variable} is ${file}, which isn't there. Correct the path or unset ${variable}.`);
  }
  return file || undefined;
}

/** Asked in a process of its own, because Playwright doesn't load on the Node 18 that setup.js may run on. */
function playwrightsOwn() {
  if (!existsSync(PROJECT_NODE)) return undefined;
  const ask = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const { stdout } = spawnSync(PROJECT_NODE, ['-e', ask], { cwd: ROOT, encoding: 'utf8' });
  return existsSync(stdout) ? stdout : undefined;
}
