import type { BundledSearch } from './library.ts';
import { openSearch, type Search } from './query.ts';

/** What is kept of a compiled catalog for search. */
export interface CompiledSearch {
  /** What `buildRuleSearch` made; megabytes. */
  file: unknown;
  /** Newest day of its sources, `YYYY-MM-DD`. */
  asOf?: string;
}

/** Where a search is read from. */
export interface SearchSource {
  /** The search file that the build emitted, and the notes. @throws CatalogUnreadable where the extension's own file can't be read */
  bundledSearch(): Promise<BundledSearch>;
  /** Undefined where nothing is compiled on this machine. */
  compiledSearch(): Promise<CompiledSearch | undefined>;
  /** Calls `listener` whenever another compiled catalog was swapped in, or none is left. */
  onSwapped(listener: () => void): void;
}

/** A search that is open, and how new the compiled rules in it are. */
export interface OpenedSearch {
  search: Search;
  /** Undefined where it holds no compiled rules. */
  compiled: { asOf?: string } | undefined;
}

/**
 * Opens the search over the bundled catalog, so that nobody waits for megabytes, then another one with the compiled rules
 * in it, and from then on another one whenever the compiled catalog is swapped.
 *
 * @param show called with each search as soon as it is open
 * @throws as `bundledSearch` and `openSearch` do; then nothing is followed. What is compiled and can't be read is told on
 *   the console, for the bundled catalog is searched all the same.
 */
export async function followSearch(
  source: SearchSource,
  show: (opened: OpenedSearch) => void,
): Promise<void> {
  const bundled = await source.bundledSearch();
  const open = (compiled?: CompiledSearch): OpenedSearch => {
    const search = openSearch(bundled, compiled?.file);
    if (!compiled || !search.holdsRules) return { search, compiled: undefined };
    return { search, compiled: compiled.asOf === undefined ? {} : { asOf: compiled.asOf } };
  };
  const readCompiled = () =>
    source.compiledSearch().catch((error: unknown) => {
      console.warn(
        'LoFP Lens: the compiled rules could not be read, the bundled catalog is searched.',
        error,
      );
      return undefined;
    });

  show(open());
  source.onSwapped(async () => show(open(await readCompiled())));
  const compiled = await readCompiled();
  if (compiled) show(open(compiled));
}
