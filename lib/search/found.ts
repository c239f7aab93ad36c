import { asNoteHit, asTechniqueHit, type SearchAnswer } from './hits.ts';
import type { Library } from './library.ts';
import type { Passes } from './passes.ts';
import {
  best,
  countSources,
  notesOf,
  type RankedTechnique,
  rankTechniques,
  ruleNotesOf,
  rulesOf,
  type Scored,
} from './rank.ts';
import { asRuleHit, asRuleNoteHit } from './rules/hits.ts';
import type { FoundTechnique } from './types.ts';

/** Techniques above the notes that words found: more would push the notes out of sight. */
export const WORD_TECHNIQUES = 5;

/** What a query found, before filters and limits. */
export interface Found {
  documents: readonly Scored[];
  /** Techniques in their order, where they were not found by words. */
  techniques?: readonly FoundTechnique[];
  /** IDs of techniques that stand among the words. */
  asked: ReadonlySet<string>;
  /** The words that were searched, as stems. */
  typed: readonly string[];
  someWords?: true;
}

/** Ranks what was found and passes the filters, and cuts each kind at the limit. */
export function answerOf(found: Found, passes: Passes, limit: number, byId: Library['byId']): SearchAnswer {
  const { typed, someWords } = found;
  const scored = found.documents.filter(({ document }) => passes(document));
  const techniques: Candidate[] =
    found.techniques?.filter(passes).map((technique) => ({ technique })) ??
    rankTechniques(scored, byId, found.asked);
  const shownTechniques = techniques.slice(0, found.techniques ? limit : WORD_TECHNIQUES);
  const documents = best(scored);
  const notes = notesOf(documents);
  const matches = new Map(scored.map(({ document, match }) => [document, match]));
  const rules = rulesOf(documents);
  const ruleNotes = ruleNotesOf(documents);
  return {
    ...(someWords && { someWords }),
    techniques: shownTechniques.map((technique) => asTechniqueHit(technique, typed)),
    notes: notes.slice(0, limit).map((note) => asNoteHit(note, { typed, match: matches.get(note) }, byId)),
    rules: rules.slice(0, limit).map((rule) => asRuleHit(rule, typed)),
    ruleNotes: ruleNotes.slice(0, limit).map((note) => asRuleNoteHit(note, typed)),
    total: {
      techniques: techniques.length,
      ...countSources(notes),
      rules: rules.length,
      ruleNotes: ruleNotes.length,
    },
  };
}

type Candidate = Pick<RankedTechnique, 'technique'> & Partial<RankedTechnique>;
