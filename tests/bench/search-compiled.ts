import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { compileInputs } from '../../lib/compile/inputs.ts';
import { UPSTREAMS } from '../../lib/compile/upstream.ts';
import { buildSearch } from '../../lib/search/build.ts';
import { openSearch } from '../../lib/search/query.ts';
import { buildRuleSearch } from '../../lib/search/rules/build.ts';
import { readCatalog } from '../../scripts/bundle.ts';
import { inputOf } from '../../scripts/catalog/inputs.ts';
import { type KeyFigures, typeKeys } from './search-keys.ts';

/** What the search costs over the catalog that ships and the public archives' rules. */
export interface CompiledSearchFigures extends KeyFigures {
  rules: number;
  /** Rules and notes that can be found. */
  documents: number;
  /** Making what is kept, in ms, and its size as the browser stores it, in MB. */
  buildMs: number;
  storedMb: number;
  /** Queries that were typed. */
  queries: number;
  /** Queries that found nothing. */
  missed: string[];
}

/** Words, IDs, filters and slips of the finger, as analysts type them. */
const QUERIES =
  `T1021|t1021.002|T1562.001|smb admin shares|powershell|kerberoasting|direct volume access|psexec|
  vulnerabilty scaner|scheduled task ansible|veeam backup repository|domain controllers|intune|renamed binary|jump host|
  encoded download|powershel|kerberosting|scehduled tsak|replicates the directory|net.exe|firewall policies|admin|
  service account signs in to a tenant|T1059.001 powershell|C:\\Windows\\PSEXESVC.exe|zerologon printnight|
  MFA method changed|container|impossible travel|rundll32|lsass dump|okta policy src:elastic|ignores:veeam|
  backup src:sigma|rule:psexec|tech:T1021 platform:windows admin|aws root login|google workspace|
  azure ad conditional access|certutil download|suspicious process from temp|teamviewer|sigma:5af54681|
  new service creation`
    .split('|')
    .map((query) => query.trim());

/**
 * Compiles the archives and types every query into a search over all of it, read as from the browser's database.
 *
 * @param upstream folder with the three archives
 */
export async function benchCompiledSearch(upstream: string, rounds: number): Promise<CompiledSearchFigures> {
  const bundled = await readCatalog();
  const inputs = UPSTREAMS.map(({ source, archive }) => inputOf(source, path.join(upstream, archive)));
  const catalog = await compileInputs(await Promise.all(inputs), { techniques: bundled.techniques });
  const file = buildSearch(bundled);
  const start = performance.now();
  const built = buildRuleSearch(catalog);
  const buildMs = Math.round(performance.now() - start);
  const stored = serialize(built);
  const open = () => openSearch({ file: JSON.parse(file), ...bundled }, deserialize(stored));
  const search = open();
  return {
    ...typeKeys(open, QUERIES, rounds),
    rules: built.rules.length,
    documents: built.rules.length + built.notes.length,
    buildMs,
    storedMb: Number((stored.length / 1e6).toFixed(2)),
    queries: QUERIES.length,
    missed: QUERIES.filter((query) => {
      const { total } = search.find(query, { limit: 1 });
      return Object.values(total).every((count) => count === 0);
    }),
  };
}
