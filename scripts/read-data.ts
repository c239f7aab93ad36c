import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Technique } from '../lib/attack/technique.ts';
import type { DataFile } from '../lib/catalog/parse.ts';

/** The endings of the catalog's files; a README, or a file that an editor leaves behind, has another. */
const ENDINGS = ['.json', '.yaml', '.yml', '.txt'];

/**
 * Reads the project's `data/` from disk, unjudged, for `validate`.
 *
 * @param folder where it lies; the files are named `data/…` whatever the folder is called.
 */
export async function readData(folder: string): Promise<DataFile[]> {
  const names = await readdir(folder, { recursive: true });
  const wanted = names.filter((name) => ENDINGS.includes(path.extname(name)));
  return Promise.all(
    wanted.map(async (name) => ({
      path: path.posix.join('data', ...name.split(path.sep)),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  );
}

const TECHNIQUES = path.join(import.meta.dirname, '../data/techniques.json');

/** The project's techniques alone, for what needs no more of `data/`; `npm test` judges the file. */
export async function readTechniques(): Promise<Technique[]> {
  return JSON.parse(await readFile(TECHNIQUES, 'utf8'));
}
