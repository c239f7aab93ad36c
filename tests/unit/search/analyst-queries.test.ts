import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openSearch } from '../../../lib/search/query.ts';
import { readCatalog } from '../../../scripts/bundle.ts';
import { bundledSearch } from './catalog.ts';

/** A query and the notes that whoever wrote it wants; none where the catalog had nothing when it was written. */
interface AnalystQuery {
  query: string;
  wanted: string[];
}

// Written down before looking at the notes, and never changed to fit.
const file = new URL('analyst-queries.json', import.meta.url);
const queries: AnalystQuery[] = JSON.parse(await readFile(file, 'utf8'));
const catalog = await readCatalog();
const search = openSearch(bundledSearch(catalog));

/** Of 50 queries, so many must have a note that is wanted among the first five. */
const FEWEST = 45;

test('the notes that they want are notes', () => {
  const ids = new Set(catalog.notes.map(({ id }) => id));
  expect(queries).toHaveLength(50);
  expect(queries.flatMap(({ wanted }) => wanted).filter((id) => !ids.has(id))).toEqual([]);
});

test('what an analyst types finds a note that is wanted, among the first five', () => {
  const missed = queries.filter(({ query, wanted }) => {
    const first = search.find(query, { limit: 5 }).notes.map(({ note }) => ('id' in note ? note.id : ''));
    return !wanted.some((id) => first.includes(id));
  });
  const found = queries.length - missed.length;
  expect(found, `missed: ${missed.map(({ query }) => query).join(', ')}`).toBeGreaterThanOrEqual(FEWEST);
});
