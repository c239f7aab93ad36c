import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `wxt build` puts the extension for Chromium. */
export const CHROME_BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** Where it puts the one for Firefox. */
export const FIREFOX_BUILD = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

/**
 * Builds the extension as it ships, into {@link CHROME_BUILD} or {@link FIREFOX_BUILD}.
 *
 * @throws when the build fails, with what `wxt build` said
 */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): void {
  const cli = fileURLToPath(new URL('../bin/wxt.mjs', import.meta.resolve('wxt')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build', '-b', browser, '--mv3'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt build failed:\n${stdout}${stderr}`);
}

/** Playwright's global set-up: one build for all workers. */
export default () => buildExtension();
