import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `wxt build` puts the extension for Chromium. */
export const CHROME_BUILD = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/**
 * Builds the extension for Chromium into {@link CHROME_BUILD}, as it ships.
 *
 * @throws when the build fails, with what `wxt build` said
 */
export function buildExtension(): void {
  const cli = fileURLToPath(new URL('../bin/wxt.mjs', import.meta.resolve('wxt')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`wxt build failed:\n${stdout}${stderr}`);
}

/** Playwright's global set-up: one build for all workers. */
export default buildExtension;
