import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { ignoresWhatIsNamed } from './ignored.ts';
import { type Claim, joinClaims } from './join.ts';
import { present } from './sources/values.ts';
import { readTags, type TaggedTechniques } from './techniques.ts';
import { byCodeUnits } from './text.ts';
import type { CompiledNote, CompiledRule, SourceRule } from './types.ts';

export interface Merged {
  rules: CompiledRule[];
  notes: CompiledNote[];
}

/**
 * Merges rules into a catalog's notes and rules. The order of the rules doesn't matter.
 *
 * @param rules each key once.
 */
export function merge(rules: readonly SourceRule[], registry: Registry): Merged {
  const sorted = [...rules].sort((a, b) => byCodeUnits(a.key, b.key));
  const read = sorted.map((rule) => ({ rule, tags: readTags(rule.tags, registry) }));
  return {
    rules: read.map(({ rule, tags }) => compiledRule(rule, tags.current)),
    notes: joinClaims(read.flatMap(({ rule, tags }) => claimsOf(rule, tags))),
  };
}

function claimsOf(rule: SourceRule, { current, former }: TaggedTechniques): Claim[] {
  return rule.statements.map(({ text, whole, origin }) => ({
    text,
    variants: whole === undefined ? [] : [whole],
    generated: origin === 'generated',
    rules: [rule.key],
    current,
    former,
    ignoredBy: ignoresWhatIsNamed(rule, text) ? [rule.key] : [],
  }));
}

/** The fields in one order, whichever reader made them: a catalog's bytes depend on it (`catalog-schema.ts`). */
function compiledRule(rule: SourceRule, techniques: TechniqueId[]): CompiledRule {
  const { source, key, title, link, level, author, created, modified, hash, cleanWindowsHits } = rule;
  return {
    source,
    key,
    title,
    ...present({ link, level, author, created, modified }),
    exclusions: rule.exclusions.map(({ name, field, values, block }) => ({
      ...present({ name, field }),
      values,
      ...present({ block }),
    })),
    hash,
    ...present({ cleanWindowsHits }),
    techniques,
    tagged: rule.tags.length,
  };
}
