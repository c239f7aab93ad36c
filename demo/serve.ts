import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from '@playwright/test';

/** The console's origin: a reserved name, answered by {@link serveDemo}. */
export const CONSOLE_ORIGIN = 'https://soc.example.net';
export const CONSOLE_URL = `${CONSOLE_ORIGIN}/demo/console.html`;
/** The technique page's own address on ATT&CK's site, so that the extension meets it where it would. */
export const TECHNIQUE_URL = 'https://attack.mitre.org/techniques/T1021/002/';

/**
 * Answers both hosts from this folder. Nothing of theirs is asked of the network: other addresses get a 404.
 *
 * @param context the browser whose requests are answered
 */
export async function serveDemo(context: BrowserContext): Promise<void> {
  await context.route(`${CONSOLE_ORIGIN}/**`, answer);
  await context.route(`${new URL(TECHNIQUE_URL).origin}/**`, answer);
}

function answer(route: Route): Promise<void> {
  const url = route.request().url();
  const name = url === TECHNIQUE_URL ? 'technique.html' : path.basename(new URL(url).pathname);
  const file = path.join(import.meta.dirname, name);
  return existsSync(file) && name.includes('.')
    ? route.fulfill({ path: file })
    : route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not a part of the demo.' });
}
