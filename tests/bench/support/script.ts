import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dataModules } from '../../../scripts/bundle.ts';

/** `tests/bench/in-page` with the parts of `lib` that it measures, as one script, minified as the extension is. */
export const inPageScript = once('index.ts');

/** The script that a page carries to tell when it has settled. */
export const settlingScript = once('settling.ts');

/** The script that a page carries to be changed frame by frame. */
export const framesScript = once('frames.ts');

/** The script of a page that asks the catalogs. */
export const lookupScript = once('lookup.ts');

function once(name: string): () => Promise<string> {
  let script: Promise<string> | undefined;
  return () => {
    script ??= bundle(name);
    return script;
  };
}

async function bundle(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [dataModules()],
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`../in-page/${name}`, import.meta.url)),
        formats: ['iife'],
        name: 'bundled',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`Vite gave no script for ${name}.`);
  return output.output[0].code;
}
