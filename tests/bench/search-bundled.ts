import { readFileSync } from 'node:fs';
import type { Technique } from '../../lib/attack/technique.ts';
import { buildSearch } from '../../lib/search/build.ts';
import { openSearch, type Search } from '../../lib/search/query.ts';
import { type KeyFigures, typeKeys } from './search-keys.ts';
import { syntheticNotes } from './search-notes.ts';

/** What the search costs and finds, over as many notes as a compiled catalog holds. */
export interface BundledSearchFigures extends KeyFigures {
  notes: number;
  /** Size of the search file, in kB. */
  fileKb: number;
  /** Queries that were typed. */
  queries: number;
  /** Queries that didn't find what they must. */
  missed: string[];
}

const NOTES = 3300;

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

/** Types every query into a search over invented notes. */
export function benchBundledSearch(rounds: number): BundledSearchFigures {
  const file = new URL('../../data/techniques.json', import.meta.url);
  const techniques = JSON.parse(readFileSync(file, 'utf8')) as Technique[];
  const inUse = techniques.filter(({ status }) => status === 'active');
  const sayings = { notes: syntheticNotes(NOTES, inUse, 1021), lofp: [] };
  const [text, notes] = [buildSearch({ techniques, rules: [], ...sayings }), JSON.stringify(sayings)];
  const open = () => openSearch({ file: JSON.parse(text), ...JSON.parse(notes) });
  const search = open();
  const queries = cases.map(([query]) => query);
  return {
    ...typeKeys(open, queries, rounds),
    notes: NOTES,
    fileKb: Math.round(text.length / 1000),
    queries: queries.length,
    missed: cases.filter(([query, wanted]) => !holds(search, query, wanted)).map(([query]) => query),
  };
}
