// @ts-check
// Makes a bare machine ready for `npm run demo` and `npm test`: packages first, then browsers.
// Plain JavaScript and built-ins only: it runs on whatever Node (18 or later) the machine has.
// Says nothing when nothing is to be done, one line per step otherwise.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox, PROJECT_NODE } from './browsers.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IS_ROOT = process.getuid?.() === 0;

/** Hash of the lock file whose packages are in place. It lies among them, so that it goes when they go. */
const STAMP = path.join(ROOT, 'node_modules/.lofp-lens-lock');
/** An npm of Node 24's time, for machines whose own is too old. */
const NPM = 'npm@11.19.1';
const NPM_CI = ['ci', '--no-audit', '--no-fund'];

try {
  if (process.argv.includes('--installed')) {
    // The end of `postinstall`: an `npm ci` or `npm install` by hand counts as well.
    writeFileSync(STAMP, lockHash());
  } else {
    if (!packagesAreInstalled()) installPackages();
    installBrowsers();
  }
} catch (error) {
  // The message says what to do; a stack would bury it.
  console.error(`set-up: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function packagesAreInstalled() {
  return existsSync(PROJECT_NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash();
}

function lockHash() {
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'));
  return createHash('sha256').update(lock).digest('hex');
}

function installPackages() {
  step('installing packages (npm ci)');
  const done = npmLeavesPackagesOut() ? npmCiOnNewerNode() : npm(NPM_CI);
  if (!done) throw new Error('npm ci failed; its message stands above. Correct that and run this again.');
  if (!packagesAreInstalled()) {
    throw new Error(
      'npm ran no install scripts. Unset ignore-scripts in your npm configuration and run this again.',
    );
  }
}

/** Before Node 20.19 npm quietly leaves out the native parts of the bundler, which are optional and ask for that. */
function npmLeavesPackagesOut() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

/** Fetches the project's own Node and an npm into a temporary folder and lets these two install. */
function npmCiOnNewerNode() {
  const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const folder = mkdtempSync(path.join(tmpdir(), 'lofp-lens-setup-'));
  try {
    const bin = path.join(folder, 'node_modules/.bin');
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    return (
      npm(['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${devDependencies.node}`, NPM]) &&
      run(path.join(bin, 'node'), [path.join(folder, 'node_modules/npm/bin/npm-cli.js'), ...NPM_CI], { env })
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the very npm that runs us, on its own Node: ours may lie in the folder that npm replaces.
 *
 * @param {string[]} args
 */
function npm(args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js')
    ? run(process.env.npm_node_execpath ?? process.execPath, [cli, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
}

function installBrowsers() {
  if (isDebian() && IS_ROOT) installFromDebian();
  if (!findChromium()) {
    step("downloading Chromium (Playwright's build)");
    const withLibraries = IS_ROOT && process.platform === 'linux' ? ['--with-deps'] : [];
    run(PROJECT_NODE, ['node_modules/@playwright/test/cli.js', 'install', ...withLibraries, 'chromium']);
  }
  if (!findChromium()) {
    throw new Error(
      'no Chromium, and none could be installed. Install Chromium (not Chrome or Edge, which no longer load ' +
        'unpacked extensions from the command line), or set LOFP_CHROMIUM to the path of one, and run this again.',
    );
  }
  if (!findFirefox()) {
    step('no Firefox, which tests of that build need. Install Firefox 142 or later, or set LOFP_FIREFOX.');
  }
}

/** On Debian the distribution's own browsers; a failure is no end, as Playwright's build may still be had. */
function installFromDebian() {
  const wanted = [
    // A recommended package only, but without a font every page is blank.
    ...(findChromium() ? [] : ['chromium', 'fonts-liberation']),
    ...(findFirefox() ? [] : ['firefox-esr']),
  ];
  if (wanted.length === 0) return;
  step(`installing ${wanted.join(', ')} (apt)`);
  const install = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '--no-install-recommends', 'install'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = run('apt-get', ['-q', 'update'], { env }) && run('apt-get', [...install, ...wanted], { env });
  if (!done) step('apt did not install them; its message stands above');
}

/** Debian itself: Ubuntu's chromium package is a snap. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} what what is being done, in words */
function step(what) {
  console.log(`set-up: ${what}`);
}

/**
 * Runs a command in the project's folder and shows its output only when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {boolean} whether it ended well
 */
function run(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    maxBuffer: 2 ** 28,
    ...options,
  });
  if (status === 0) return true;
  console.error(error ? error.message : `${stdout}${stderr}`.trimEnd());
  return false;
}
