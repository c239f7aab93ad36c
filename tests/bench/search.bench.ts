import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Technique } from '../../lib/attack/technique.ts';
import { buildSearch } from '../../lib/search/build.ts';
import { openSearch, type Search } from '../../lib/search/query.ts';
import { syntheticNotes } from './search-notes.ts';

/** What the search costs and finds, over as many notes as a compiled catalog holds. */
export interface SearchFigures {
  name: 'search';
  notes: number;
  /** Size of the search file, in kB. */
  fileKb: number;
  /** Parsing and opening the file, in ms. */
  openMs: number;
  /** Queries that were typed, and the keys that this took. */
  queries: number;
  keys: number;
  /** Time of one key, in ms. */
  medianMs: number;
  p95Ms: number;
  maxMs: number;
  /** Queries that didn't find what they must. */
  missed: string[];
}

const NOTES = 3300;

/** The 95th percentile of a key may take this long, in ms: within one frame, with time left to draw. */
export const KEY_BUDGET_MS = 10;

/** Each query and, on the right of the arrow, what must be in its answer: a technique on top, words meant, or notes. */
const QUERIES = `
  T1021 → T1021 | t1021.002 → T1021.002 | 1021.2 → T1021.002 | T1021/002 → T1021.002 | T1562.001 → T1562.001
  smb admin shares → T1021.002 | powershell → T1059.001 | kerberoasting → T1558.003 | direct volume access → T1006
  psexec → notes | vulnerabilty scaner → notes | scheduled task ansible → notes | veeam backup repository → notes
  domain controllers → notes | intune → notes | renamed binary → notes | jump host → notes | encoded download → notes
  powershel → T1059.001 | kerberosting → meant kerberoasting | scehduled tsak → meant scheduled task
  replicates the directory → notes | net.exe → notes | firewall policies → notes | admin → notes | the → any
  service account signs in to a tenant → notes | T1059.001 powershell → T1059.001 | C:\\Windows\\PSEXESVC.exe → any
  zerologon printnight → nothing | 😀 (.*)+[ → nothing | MFA method changed → notes | container → notes`;

const cases = QUERIES.trim()
  .split(/\s*[|\n]\s*/)
  .map((line) => line.split(' → ') as [query: string, expected: string]);

function holds(search: Search, query: string, expected: string): boolean {
  const { techniques, notes, meant } = search.find(query, { limit: 30 });
  if (expected === 'any') return true;
  if (expected === 'notes') return notes.length > 0;
  if (expected === 'nothing') return techniques.length + notes.length === 0;
  if (expected.startsWith('meant ')) return meant === expected.slice('meant '.length);
  return techniques[0]?.technique.id === expected;
}

const median = (times: readonly number[]): number =>
  at(
    [...times].sort((a, b) => a - b),
    0.5,
  );
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
const rounded = (ms: number): number => Number(ms.toFixed(2));

/** Types every query into the search, key by key; the time of each key, in ms. */
function typeAll(search: Search): number[] {
  return cases.flatMap(([query]) =>
    Array.from({ length: query.length }, (_, length) => {
      const start = performance.now();
      search.find(query.slice(0, length + 1), { limit: 30 });
      return performance.now() - start;
    }),
  );
}

/**
 * Types every query key by key in some rounds, each with a search opened anew, so that no round profits from the guesses
 * of another; a key's time is its median over the rounds, so that what else the machine does is not counted.
 */
export function benchSearch(rounds = 5): SearchFigures {
  const file = new URL('../../data/techniques.json', import.meta.url);
  const techniques = JSON.parse(readFileSync(file, 'utf8')) as Technique[];
  const inUse = techniques.filter(({ status }) => status === 'active');
  const text = buildSearch({ techniques, notes: syntheticNotes(NOTES, inUse, 1021), lofp: [] });

  const openings: number[] = [];
  const opened = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const search = openSearch(JSON.parse(text));
    openings.push(performance.now() - start);
    return search;
  });
  const typed = opened.map(typeAll);
  const keys = (typed[0] ?? []).map((_, key) => median(typed.map((times) => times[key] ?? 0)));
  const sorted = keys.toSorted((a, b) => a - b);
  const [search] = opened;
  return {
    name: 'search',
    notes: NOTES,
    fileKb: Math.round(text.length / 1000),
    openMs: Math.round(median(openings)),
    queries: cases.length,
    keys: keys.length,
    medianMs: rounded(at(sorted, 0.5)),
    p95Ms: rounded(at(sorted, 0.95)),
    maxMs: rounded(at(sorted, 1)),
    missed: cases
      .filter(([query, wanted]) => search && !holds(search, query, wanted))
      .map(([query]) => query),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const figures = benchSearch();
  console.log(figures);
  if (figures.p95Ms > KEY_BUDGET_MS || figures.missed.length > 0) process.exitCode = 1;
}
