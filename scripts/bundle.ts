// What the build makes of data/: the catalog's files, the search index, and the list that content scripts carry.
import path from 'node:path';
import { pack } from '../lib/attack/packed.ts';
import { createRegistry } from '../lib/attack/registry.ts';
import { type EmittedFile, emit } from '../lib/catalog/emit.ts';
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

/** All files that ship the catalog. */
export const catalogFiles = (catalog: ValidCatalog): EmittedFile[] => [
  ...emit(catalog),
  { path: SEARCH_PATH, contents: buildSearch(catalog) },
];

/** Vite plugin: `import packed from 'virtual:techniques'`, the string that `lib/attack/packed.ts` reads. */
export function techniquesModule() {
  const id = '\0virtual:techniques';
  return {
    name: 'lofp:techniques',
    resolveId: (source: string) => (source === 'virtual:techniques' ? id : undefined),
    load: async (loaded: string) => {
      if (loaded !== id) return undefined;
      const catalog = await readCatalog();
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
      return `export default ${JSON.stringify(pack(catalog.techniques, hasNotes))};`;
    },
  };
}
