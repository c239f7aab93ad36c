// What the build makes of data/: the catalog's files, the search index, and the list that content scripts carry.
import path from 'node:path';
import { pack } from '../lib/attack/packed.ts';
import { createRegistry } from '../lib/attack/registry.ts';
import { type EmittedFile, emit } from '../lib/catalog/emit.ts';
import { META_PATH, TECHNIQUES_PATH } from '../lib/catalog/paths.ts';
import { describeProblem } from '../lib/catalog/problem.ts';
import { type ValidCatalog, validate } from '../lib/catalog/validate.ts';
import { buildSearch } from '../lib/search/build.ts';
import { SEARCH_PATH } from '../lib/search/types.ts';
import { readData } from './read-data.ts';

const DATA = path.join(import.meta.dirname, '../data');

/** Reads and checks `data/`. @throws with every problem found, one a line, so that all are mended in one go */
export async function readCatalog(folder = DATA): Promise<ValidCatalog> {
  const verdict = validate(await readData(folder));
  if (verdict.ok) return verdict.catalog;
  throw new Error(
    `data/ can't be built, nothing was written:\n${verdict.problems.map(describeProblem).join('\n')}`,
  );
}

/** Which files the code itself carries: without them no question can be answered, and to read one takes 15 ms. */
const CARRIED = [META_PATH, TECHNIQUES_PATH];

/** All files that ship the catalog beside the code. */
export const catalogFiles = (catalog: ValidCatalog): EmittedFile[] => [
  ...emit(catalog).filter(({ path }) => !CARRIED.includes(path)),
  { path: SEARCH_PATH, contents: buildSearch(catalog) },
];

/**
 * Vite plugin for what the build makes of `data/` for the code itself: `virtual:techniques`, the string that
 * `lib/attack/packed.ts` reads; `virtual:catalog`, the catalog's first files by their paths, as text.
 */
export function dataModules() {
  const modules: Record<string, (catalog: ValidCatalog) => unknown> = {
    'virtual:techniques': packedTechniques,
    'virtual:catalog': (catalog) =>
      Object.fromEntries(
        emit(catalog).flatMap(({ path, contents }) => (CARRIED.includes(path) ? [[path, contents]] : [])),
      ),
  };
  return {
    name: 'lofp:data',
    resolveId: (source: string) => (source in modules ? `\0${source}` : undefined),
    load: async (loaded: string) => {
      const make = loaded.startsWith('\0') ? modules[loaded.slice(1)] : undefined;
      return make && `export default ${JSON.stringify(make(await readCatalog()))};`;
    },
  };
}

function packedTechniques(catalog: ValidCatalog): string {
  const registry = createRegistry(catalog.techniques);
  const withNotes = new Set([
    ...catalog.notes.flatMap((note) => note.techniques),
    ...catalog.lofp.map(({ technique }) => technique),
  ]);
  // A renumbered ID has the notes of the technique that carries it now, and the other way round.
  const hasNotes = (technique: string) =>
    [technique, registry.currentOf(technique), ...registry.formerOf(technique)].some((number) =>
      withNotes.has(number),
    );
  return pack(catalog.techniques, hasNotes);
}
