import type { Registry } from '../attack/registry.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { gradeOf } from './grade/grade.ts';
import { ignoresWhatIsNamed } from './ignored.ts';
import { readTags, type TaggedTechniques } from './techniques.ts';
import { byCodeUnits, sentenceKey } from './text.ts';
import type { CompiledNote, CompiledRule, SourceRule, Statement } from './types.ts';

export interface Merged {
  rules: CompiledRule[];
  notes: CompiledNote[];
}

/** A sentence, with everything that the rules which make it say about it. */
interface Sentence {
  /** How many rules write it so. */
  spellings: Map<string, number>;
  wholes: Set<string>;
  rules: Set<SourceRule>;
  /** Until a person is found who wrote it too. */
  generated: boolean;
}

/**
 * Merges rules into a catalog's notes and rules: the same sentence in several rules, case, white space and final dot
 * aside, is one note with all of them. The order of the rules doesn't matter.
 *
 * @param rules each key once.
 */
export function merge(rules: readonly SourceRule[], registry: Registry): Merged {
  const sorted = [...rules].sort((a, b) => byCodeUnits(a.key, b.key));
  const tagged = new Map(sorted.map((rule) => [rule, readTags(rule.tags, registry)]));
  const notes = [...sentencesOf(sorted)]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([, sentence]) => noteOf(sentence, tagged));
  return { rules: sorted.map((rule) => compiledRule(rule, tagged.get(rule)?.current ?? [])), notes };
}

function sentencesOf(rules: readonly SourceRule[]): Map<string, Sentence> {
  const sentences = new Map<string, Sentence>();
  for (const rule of rules) {
    for (const statement of rule.statements) {
      const key = sentenceKey(statement.text);
      if (key === '') continue;
      const sentence = sentences.get(key) ?? {
        spellings: new Map(),
        wholes: new Set(),
        rules: new Set(),
        generated: true,
      };
      add(sentence, rule, statement);
      sentences.set(key, sentence);
    }
  }
  return sentences;
}

function add(sentence: Sentence, rule: SourceRule, { text, whole, origin }: Statement): void {
  sentence.spellings.set(text, (sentence.spellings.get(text) ?? 0) + 1);
  if (whole !== undefined) sentence.wholes.add(whole);
  sentence.rules.add(rule);
  sentence.generated &&= origin === 'generated';
}

function noteOf(sentence: Sentence, tagged: Map<SourceRule, TaggedTechniques>): CompiledNote {
  const [text = '', ...others] = [...sentence.spellings]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b))
    .map(([spelling]) => spelling);
  const variants = [...others, ...sentence.wholes].filter((variant) => variant !== text).sort(byCodeUnits);
  const rules = [...sentence.rules];
  const ignoredBy = rules.filter((rule) => ignoresWhatIsNamed(rule, text));
  return {
    text,
    ...(variants.length > 0 && { variants }),
    grade: gradeOf(text),
    ...(sentence.generated && { origin: 'generated' as const }),
    rules: rules.map(({ key }) => key),
    techniques: techniquesOf(rules.flatMap((rule) => tagged.get(rule) ?? [])),
    ...(ignoredBy.length > 0 && { ignoredBy: ignoredBy.map(({ key }) => key) }),
  };
}

/** Current numbers first, then those that some of the rules still carry, so that a note is found under either. */
function techniquesOf(tagged: readonly TaggedTechniques[]): TechniqueId[] {
  const union = (ids: TechniqueId[]): TechniqueId[] => [...new Set(ids)].sort(byCodeUnits);
  const current = union(tagged.flatMap((tags) => tags.current));
  return [...current, ...union(tagged.flatMap((tags) => tags.former)).filter((id) => !current.includes(id))];
}

function compiledRule(rule: SourceRule, techniques: TechniqueId[]): CompiledRule {
  const { statements: _statements, tags, path: _path, ...kept } = rule;
  return { ...kept, techniques, tagged: tags.length };
}
