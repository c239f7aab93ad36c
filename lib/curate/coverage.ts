import { createRegistry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import type { CompiledCatalog, CompiledRule, CompiledSource } from '../compile/types.ts';
import { isGrave, openVoices, publicRules } from './voices.ts';

/** Of so many, so many are cited under `rules` or `reach`. */
export interface Share {
  all: number;
  cited: number;
}

/** How much of what the public rules say the curated notes reach. */
export interface Coverage {
  /** Techniques that are a most specific one of a rule that breaks its silence; and those of them without a note. */
  techniques: { all: TechniqueId[]; without: TechniqueId[] };
  /** Rules that break their silence, however little they say. */
  rules: Share;
  /** The same by source. Elastic's guides that no machine wrote count here, but not in the outside measure. */
  bySource: Partial<Record<CompiledSource, Share>>;
  /** Silent rules of level high and critical. */
  silent: Share;
}

/** Rules that notes cover: cited under `rules` or `reach`. What a rule ignores covers nothing. */
export const coveredBy = ({ notes }: Pick<ValidCatalog, 'notes'>): Set<string> =>
  new Set(notes.flatMap(({ rules, reach }) => [...rules, ...reach]));

/**
 * Counts what the notes reach, as the project's outside measure does.
 *
 * @param catalog compiled from the public repositories; house rules in it are passed over.
 */
export function coverageOf(bundled: ValidCatalog, catalog: CompiledCatalog): Coverage {
  const registry = createRegistry(bundled.techniques);
  const voices = openVoices(catalog);
  const covered = coveredBy(bundled);
  const shareOf = (rules: readonly CompiledRule[]): Share => ({
    all: rules.length,
    cited: rules.filter(({ key }) => covered.has(key)).length,
  });
  const { speaking = [], silent = [] } = Object.groupBy(publicRules(catalog), (rule) =>
    voices.of(rule) === 'nothing' ? 'silent' : 'speaking',
  );
  const named = new Set(bundled.notes.flatMap(({ techniques }) => techniques));
  const all = [
    ...new Set(speaking.flatMap(({ techniques }) => techniques.map((id) => registry.currentOf(id)))),
  ].sort();
  const bySource = [...Map.groupBy(speaking, ({ source }) => source)].map(([source, rules]) => [
    source,
    shareOf(rules),
  ]);
  return {
    techniques: { all, without: all.filter((id) => !named.has(id)) },
    rules: shareOf(speaking),
    bySource: Object.fromEntries(bySource),
    silent: shareOf(silent.filter(isGrave)),
  };
}
