import type { CuratedNote, Rule, RuleKey } from '../catalog/types.ts';
import type { CompiledRule, CompiledRuleKey } from '../compile/types.ts';
import { type FittingRules, openRuleFinder } from '../rules/find.ts';
import { foldedTitle } from '../rules/title.ts';
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
class UnknownRule extends Error {
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

/** The rules that fit what was asked for, as a console's page is asked, and what is known about each. */
export interface RulesReport extends FittingRules {
  reports: RuleReport[];
}

/**
 * Recognises rules by key, id or title, with the code that recognises them on a page.
 *
 * @returns those that fit best, and equally: none where nothing fits.
 */
export function rulesReport(asked: string, holdings: Holdings): RulesReport {
  // What is compiled here is newer than the bundled facts.
  const all = new Map(rulesOf(holdings).map((rule) => [rule.key as string, rule]));
  const fitting = openRuleFinder([...all.values()])(asked);
  const rules = fitting.rules.flatMap(({ key }) => all.get(key) ?? []);
  return { ...fitting, reports: rules.map((rule) => reportOf(rule, holdings)) };
}

/** @returns an error that names the rules whose titles contain what was asked. */
export function unknownRule(asked: string, holdings: Holdings): UnknownRule {
  return new UnknownRule(asked, titlesWith(asked, holdings));
}

const rulesOf = ({ bundled, compiled }: Holdings): (Rule | CompiledRule)[] => [
  ...bundled.rules,
  ...(compiled?.catalog.rules ?? []),
];

function titlesWith(asked: string, holdings: Holdings): string[] {
  const words = foldedTitle(asked);
  if (words === '') return [];
  const titles = rulesOf(holdings).map(({ title }) => title);
  return [...new Set(titles)].filter((title) => foldedTitle(title).includes(words)).slice(0, MOST_NEAR);
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
