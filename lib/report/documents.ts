import type { Rule } from '../catalog/types.ts';
import { sha256Hex } from '../compile/sha256.ts';
import { sentenceKey } from '../compile/text.ts';
import type { CompiledRule } from '../compile/types.ts';
import type { Holdings } from './holdings.ts';
import { ignoredBy } from './rule.ts';

/** Something that a search can find. */
export interface FindableDocument {
  kind: 'technique' | 'note' | 'rule';
  id: string;
  techniques: string[];
  text: string;
  source: string;
  /** Rank by kind and source before any words: what says most comes first. */
  tier: number;
  /** Titles and keys of the rules it rests on. */
  rules: string[];
  platforms: string[];
  /** Names, fields and values that its rule ignores. */
  ignores: string[];
  /** Words beside the text that it can be found by. */
  beside: string;
}

/** Curated notes before rules, rules before sentences of their authors, LoFP's lines after those, the rest last. */
const TIERS = { technique: 0, curated: 1, rule: 2, cause: 3, lofp: 4, rest: 5 } as const;

/** Everything that can be found: techniques, rules, notes of every source. */
export function documentsOf(holdings: Holdings): FindableDocument[] {
  const rules = allRules(holdings);
  const titles = new Map<string, string>(rules.map(({ key, title }) => [key, title]));
  const rulesNamed = (keys: readonly string[]) => keys.flatMap((key) => [titles.get(key) ?? '', key]);
  const platformsOf = (ids: readonly string[]) => {
    const platforms = ids.flatMap((id) => holdings.registry.find(id)?.platforms ?? []);
    return [...new Set(platforms.map((platform) => platform.toLowerCase()))];
  };
  const note = { kind: 'note' as const, ignores: [], beside: '' };
  const { bundled, compiled, registry } = holdings;
  return [
    ...registry.all().map(({ id, name, platforms = [], replacedBy }): FindableDocument => {
      const techniques = replacedBy ? [id, replacedBy] : [id];
      const lower = platforms.map((platform) => platform.toLowerCase());
      const rest = { rules: [], ignores: [], beside: id, platforms: lower };
      return {
        kind: 'technique',
        id,
        techniques,
        text: name,
        source: 'attack',
        tier: TIERS.technique,
        ...rest,
      };
    }),
    ...bundled.notes.map(({ id, techniques, note: text, names, fits, doubt, ...more }): FindableDocument => {
      const beside = [...names.fits, ...names.doubt, fits, doubt].join(' ');
      const cited = rulesNamed([...more.rules, ...more.excludes, ...more.reach]);
      const { platforms } = more;
      return {
        ...note,
        id,
        techniques,
        text,
        source: 'curated',
        tier: TIERS.curated,
        rules: cited,
        platforms,
        beside,
      };
    }),
    ...bundled.lofp.flatMap(({ technique, notes }) =>
      notes.map((text, index): FindableDocument => {
        const platforms = platformsOf([technique]);
        const id = `lofp:${technique}#${index + 1}`;
        return {
          ...note,
          id,
          techniques: [technique],
          text,
          source: 'lofp',
          tier: TIERS.lofp,
          rules: [],
          platforms,
        };
      }),
    ),
    ...rules.map((rule): FindableDocument => {
      const techniques = rule.techniques ?? [];
      return {
        kind: 'rule',
        id: rule.key,
        techniques,
        text: rule.title,
        source: rule.key.slice(0, rule.key.indexOf(':')),
        tier: TIERS.rule,
        rules: [rule.title, rule.key],
        platforms: platformsOf(techniques),
        ignores: allIgnored(rule),
        beside: (ignoredBy(rule) ?? []).join(' '),
      };
    }),
    ...(compiled?.catalog.notes ?? []).map(({ text, techniques, rules: cited, grade, origin }) => {
      const isCause = grade === 'cause' && origin !== 'generated';
      return {
        ...note,
        // A compiled note has no name of its own; its sentence makes one that lasts.
        id: `note:${sha256Hex(sentenceKey(text)).slice(0, 12)}`,
        techniques,
        text,
        source: [...new Set(cited.map((key) => key.slice(0, key.indexOf(':'))))].join(' '),
        tier: isCause ? TIERS.cause : TIERS.rest,
        rules: rulesNamed(cited),
        platforms: platformsOf(techniques),
      };
    }),
  ];
}

/** Rules of the compiled catalog, and those of the bundled one that it lacks. */
function allRules({ bundled, compiled }: Holdings): (Rule | CompiledRule)[] {
  const own = compiled?.catalog.rules ?? [];
  const known = new Set<string>(own.map(({ key }) => key));
  return [...own, ...bundled.rules.filter(({ key }) => !known.has(key))];
}

function allIgnored(rule: Rule | CompiledRule): string[] {
  if (!('exclusions' in rule)) return rule.ignores ?? [];
  return rule.exclusions.flatMap(({ name, block, values }) => [name ?? '', block ?? '', ...values]);
}
