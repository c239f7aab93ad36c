import type { CuratedNote, Rule, RuleKey } from '../catalog/types.ts';
import type { CompiledRule, CompiledRuleKey } from '../compile/types.ts';
import { describeHoldings, type Holdings } from './holdings.ts';
import { type NoteView, noteView } from './note-view.ts';

/** What is known about a rule: what the popover shows where it recognises it. */
export interface RuleReport {
  rule: Rule | CompiledRule;
  /** What its own logic already ignores, by name; absent where it isn't known. */
  ignores?: string[];
  /** Curated notes by why they bear on it. */
  causes: CuratedNote[];
  alreadyIgnored: CuratedNote[];
  weThink: CuratedNote[];
  /** Its own notes, word for word; absent without a compiled catalog. */
  compiled?: NoteView[];
  catalog: string;
}

/** Asked for a rule that no catalog holds. */
export class UnknownRule extends Error {
  override name = 'UnknownRule';

  constructor(asked: string, near: readonly string[]) {
    const hint =
      near.length > 0
        ? `Did you mean one of these? ${near.map((title) => `"${title}"`).join(', ')}`
        : 'Write its exact title, its id, or its key such as sigma:<id>; npm run catalog -- search finds titles by words';
    super(`No rule is called "${asked}". ${hint}.`);
  }
}

const MOST_NEAR = 5;

/**
 * The reports of every rule with this key, id or exact title: titles are not unique.
 *
 * @throws UnknownRule where there is none; it names those whose titles contain what was asked.
 */
export function ruleReports(asked: string, holdings: Holdings): RuleReport[] {
  const found = rulesNamed(asked, holdings);
  if (found.length === 0) throw new UnknownRule(asked, titlesWith(asked, holdings));
  return found.map((rule) => reportOf(rule, holdings));
}

function rulesNamed(asked: string, { bundled, compiled }: Holdings): (Rule | CompiledRule)[] {
  const name = folded(asked);
  const byKey = compiled?.lookup.rule(name);
  const fromCompiled = [...(byKey ? [byKey] : []), ...(compiled?.lookup.rulesNamed(asked) ?? [])];
  const known = new Set<string>(fromCompiled.map(({ key }) => key));
  const fromBundled = bundled.rules.filter(
    ({ key, title }) =>
      !known.has(key) && [key, key.slice(key.indexOf(':') + 1), folded(title)].includes(name),
  );
  return [...new Set(fromCompiled), ...fromBundled];
}

function titlesWith(asked: string, { bundled, compiled }: Holdings): string[] {
  const titles = [...(compiled?.catalog.rules ?? []), ...bundled.rules].map(({ title }) => title);
  return [...new Set(titles)].filter((title) => folded(title).includes(folded(asked))).slice(0, MOST_NEAR);
}

function reportOf(rule: Rule | CompiledRule, holdings: Holdings): RuleReport {
  const { bundled, compiled } = holdings;
  const key = rule.key as RuleKey;
  const ignores = ignoredBy(rule);
  const notes = compiled?.lookup.notesOfRule(rule.key as CompiledRuleKey);
  return {
    rule,
    ...(ignores && { ignores }),
    causes: bundled.notes.filter((note) => note.rules.includes(key)),
    alreadyIgnored: bundled.notes.filter((note) => note.excludes.includes(key)),
    weThink: bundled.notes.filter((note) => note.reach.includes(key)),
    ...(notes && { compiled: notes.map((note) => noteView(note, holdings, rule.key as CompiledRuleKey)) }),
    catalog: describeHoldings(holdings),
  };
}

/** Names of what a rule ignores, each once. */
export function ignoredBy(rule: Rule | CompiledRule): string[] | undefined {
  if (!('exclusions' in rule)) return rule.ignores;
  return [...new Set(rule.exclusions.flatMap(({ name }) => name ?? []))];
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
