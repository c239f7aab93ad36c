import { parseTechniqueId } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { Filter, FilteredQuery } from './filters.ts';
import { beginningOf } from './ids.ts';
import type { Library } from './library.ts';
import type { FoundDocument, FoundRule } from './types.ts';

/** Says whether a document passes all filters of a query. */
export type Passes = (document: FoundDocument) => boolean;

/**
 * Makes the filters of a search, the same as the command line's. Values are read as beginnings, since a search is
 * answered while it is typed: `src:spl` is Splunk's already.
 */
export function openFilters({
  byId,
  rules,
}: Pick<Library, 'byId' | 'rules'>): (filters: FilteredQuery['filters']) => Passes {
  const currentOf = (id: TechniqueId) => byId.get(id)?.now?.id ?? id;
  const byKey = new Map<string, FoundRule>(rules.map((rule) => [rule.key, rule]));
  const isNamed = (value: string) => (rule: FoundRule) => {
    return rule.key.includes(value) || rule.title.toLowerCase().includes(value);
  };

  const makers: Record<Filter, (value: string) => Passes> = {
    rule: (value) => {
      const named = isNamed(value);
      return (document) => {
        if (document.kind === 'rule') return named(document);
        if (document.kind === 'rule-note') return document.rules.some(named);
        if (document.kind === 'technique' || document.source === 'lofp') return false;
        return document.rules.some((key) => {
          const rule = byKey.get(key);
          return rule ? named(rule) : key.includes(value);
        });
      };
    },
    // A technique means its sub-techniques too, and either of its numbers.
    tech: (value) => {
      const whole = parseTechniqueId(value);
      const asked = whole && currentOf(whole);
      const beginning = beginningOf(value);
      const isIt = (id: TechniqueId) => {
        if (asked !== undefined) return currentOf(id) === asked || currentOf(id).startsWith(`${asked}.`);
        return beginning !== undefined && id.startsWith(beginning);
      };
      return (document) => techniquesOf(document).some(isIt);
    },
    src: (value) => (document) => sourcesOf(document).some((source) => source.startsWith(value)),
    platform: (value) => {
      const begins = (platform: string) => platform.startsWith(value);
      const ofTechnique = (id: TechniqueId) => byId.get(id)?.platforms?.some(begins) ?? false;
      return (document) =>
        document.kind === 'note' && document.source === 'curated'
          ? document.platforms.some(begins)
          : techniquesOf(document).some(ofTechnique);
    },
    ignores: (value) => (document) => document.kind === 'rule' && document.ignores.includes(value),
  };

  return (filters) => {
    const all = filters.map(({ filter, value }) => makers[filter](value));
    return (document) => all.every((passes) => passes(document));
  };
}

const techniquesOf = (document: FoundDocument): readonly TechniqueId[] =>
  document.kind === 'technique' ? [document.id] : document.techniques;

/** `attack`, `curated`, `lofp`, or the sources of the rules. */
function sourcesOf(document: FoundDocument): string[] {
  if (document.kind === 'technique') return ['attack'];
  if (document.kind === 'note') return [document.source];
  return document.kind === 'rule' ? [document.key] : document.rules.map(({ key }) => key);
}
