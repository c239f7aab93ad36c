import { isOpenCause } from '../../compile/lookup.ts';
import type { CompiledCatalog, CompiledNote, CompiledRule, Exclusion } from '../../compile/types.ts';
import type { FoundRule } from '../types.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { buildIndex } from '../word-index.ts';
import { type IndexedRule, RULE_INDEX_OPTIONS } from './fields.ts';
import { RULE_SEARCH_VERSION, type RuleSearchFile, type StoredRuleNote } from './types.ts';

/**
 * Makes the search of a compiled catalog, so that the popup only has to load it: every rule, and the notes that name a
 * cause. Advice, what says little, and what all of a note's rules ignore already are left out: none of it is what set
 * a rule off, and a list of hits has no room to say so.
 *
 * @returns plain data for `openSearch`
 */
export function buildRuleSearch({ rules, notes }: Pick<CompiledCatalog, 'rules' | 'notes'>): RuleSearchFile {
  const places = new Map<string, number>(rules.map(({ key }, place) => [key, place]));
  const found = rules.map(foundRule);
  const stored = notes
    .filter((note) => isOpenCause(note))
    .map((note) => storedNote(note, places))
    .filter((note) => note.rules.length > 0);
  const documents = indexed(found, stored);
  return {
    version: RULE_SEARCH_VERSION,
    rules: found,
    notes: stored,
    vocabulary: vocabularyOf(documents.flatMap(({ text, beside }) => [text, beside])),
    index: JSON.stringify(buildIndex(documents, RULE_INDEX_OPTIONS)),
  };
}

function foundRule({ key, title, techniques, exclusions }: CompiledRule): Omit<FoundRule, 'kind'> {
  const all = exclusions.flatMap(({ name = '', block = '', values }) => [name, block, ...values]);
  const lines = new Set(all.map((each) => each.toLowerCase()).filter((each) => each !== ''));
  return { key, title, techniques, names: namesOf(exclusions), ignores: [...lines].join('\n') };
}

const namesOf = (exclusions: readonly Exclusion[]): string[] => [
  ...new Set(exclusions.flatMap(({ name }) => name ?? [])),
];

function storedNote(
  { text, techniques, rules, origin }: CompiledNote,
  places: ReadonlyMap<string, number>,
): StoredRuleNote {
  return {
    text,
    techniques,
    rules: rules.flatMap((key) => places.get(key) ?? []),
    ...(origin === 'generated' && { generated: true }),
  };
}

/** Technique IDs stand beside, so that `T1021.002 psexec` finds what it does in the bundled catalog. */
function indexed(rules: RuleSearchFile['rules'], notes: readonly StoredRuleNote[]): IndexedRule[] {
  const documents = [
    ...rules.map(({ title, names, techniques }) => ({
      text: title,
      beside: [...names, ...techniques].join(' '),
    })),
    ...notes.map(({ text, rules: [first = -1], techniques }) => ({
      text,
      beside: [rules[first]?.title, ...techniques].join(' '),
    })),
  ];
  return documents.map((document, id) => ({ id, ...document }));
}
