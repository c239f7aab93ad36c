import { createRegistry } from '../attack/registry.ts';
import { citedBy } from '../catalog/cited.ts';
import type { ValidCatalog } from '../catalog/validate.ts';
import { openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog, CompiledRule, CompiledRuleKey } from '../compile/types.ts';

/** How much of what the public rules say the curated notes reach. */
export interface Coverage {
  /** Techniques that are the most specific one of a rule that says something; and those of them with a note. */
  techniques: { all: string[]; without: string[] };
  /** Rules that say something; and those that a note cites under `rules` or `reach`. */
  rules: { all: number; cited: number };
  /** Silent rules of level high and critical. */
  silent: { all: number; cited: number };
}

/** Whether people wrote about a rule's false positives, more than that they are unlikely. */
export function saysSomething(catalog: CompiledCatalog): (rule: CompiledRule) => boolean {
  const lookup = openCompiled(catalog);
  return ({ key }) =>
    lookup
      .notesOfRule(key as CompiledRuleKey)
      .some(({ grade, origin }) => grade !== 'says-little' && origin !== 'generated');
}

export function coverageOf({ notes, techniques }: ValidCatalog, catalog: CompiledCatalog): Coverage {
  const registry = createRegistry(techniques);
  const says = saysSomething(catalog);
  const covered = new Set<string>();
  for (const note of notes) for (const key of [...note.rules, ...note.reach]) covered.add(key);
  const named = new Set(notes.flatMap((note) => note.techniques));
  const [speaking, silent] = [catalog.rules.filter(says), catalog.rules.filter((rule) => !says(rule))];
  const grave = silent.filter(({ level }) => level === 'high' || level === 'critical');
  const all = [
    ...new Set(speaking.flatMap((rule) => rule.techniques.map((id) => registry.currentOf(id)))),
  ].sort();
  return {
    techniques: { all, without: all.filter((id) => !named.has(id)) },
    rules: { all: speaking.length, cited: speaking.filter(({ key }) => covered.has(key)).length },
    silent: { all: grave.length, cited: grave.filter(({ key }) => covered.has(key)).length },
  };
}

/** Rules that a note cites in whatever way. */
export const citedRules = ({ notes }: ValidCatalog): Set<string> => new Set<string>(citedBy(notes));
