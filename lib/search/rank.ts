import type { MatchInfo } from 'minisearch';
import type { TechniqueId } from '../attack/technique.ts';
import {
  type FoundDocument,
  type FoundLofpNote,
  type FoundNote,
  type FoundRule,
  type FoundRuleNote,
  type FoundTechnique,
  isNote,
} from './types.ts';

/** A document with MiniSearch's score: higher is better, comparable within one search only. */
export interface Scored {
  document: FoundDocument;
  score: number;
  /** The document's words that were found, and the fields that hold each; absent where it was not found by words. */
  match?: MatchInfo;
}

/** A technique with what speaks for it. */
export interface RankedTechnique {
  technique: FoundTechnique;
  /** How many of its notes were found. */
  matched: number;
}

/** The part of its score that a LoFP line keeps: it says neither what fits nor what casts doubt. */
const LOFP_SHARE = 0.3;

/** Notes that must match before a technique is given whose name doesn't: a single one shows its technique itself. */
const FEWEST_NOTES = 2;

/** Documents by their scores, best first. */
export const best = (found: readonly Scored[]): FoundDocument[] =>
  found.toSorted((a, b) => b.score - a.score).map(({ document }) => document);

/** The notes among documents in their order; LoFP's lines after them, as everywhere. */
export function notesOf(documents: readonly FoundDocument[]): (FoundNote | FoundLofpNote)[] {
  const notes = documents.filter(isNote);
  return [
    ...notes.filter(({ source }) => source === 'curated'),
    ...notes.filter(({ source }) => source === 'lofp'),
  ];
}

/** The compiled rules among documents in their order. */
export const rulesOf = (documents: readonly FoundDocument[]): FoundRule[] =>
  documents.filter((document) => document.kind === 'rule');

/** The compiled notes among documents in their order; what a machine wrote after what people did. */
export function ruleNotesOf(documents: readonly FoundDocument[]): FoundRuleNote[] {
  const notes = documents.filter((document) => document.kind === 'rule-note');
  return [...notes.filter(({ generated }) => !generated), ...notes.filter(({ generated }) => generated)];
}

/** How many of them come from where. */
export function countSources(notes: readonly (FoundNote | FoundLofpNote)[]): { notes: number; lofp: number } {
  const lofp = notes.filter(({ source }) => source === 'lofp').length;
  return { notes: notes.length - lofp, lofp };
}

/** What speaks for a technique. */
interface Tally {
  score: number;
  curated: number;
  lofp: number;
  /** Whether its own ID and names, past ones too, hold the words. */
  named: boolean;
}

/**
 * The techniques among what was found and those of the notes found, in this order: in use before deprecated, then
 * those whose own name holds the words, then by the sum of all scores, then enterprise before mobile and ICS. A note
 * counts whole for the technique that it was written for, half for the second that it lists, a third for the third.
 *
 * @param asked techniques whose ID stands among the words: as good as named
 */
export function rankTechniques(
  found: readonly Scored[],
  byId: ReadonlyMap<TechniqueId, FoundTechnique>,
  asked: ReadonlySet<TechniqueId>,
): RankedTechnique[] {
  return [...tallied(found, byId)]
    .flatMap(([id, { named, ...tally }]) => {
      const technique = byId.get(id);
      return technique ? [{ technique, tally: { ...tally, named: named || asked.has(id) } }] : [];
    })
    .filter(({ tally: { named, curated, lofp } }) => named || curated + lofp >= FEWEST_NOTES)
    .sort(
      (a, b) =>
        Number(b.technique.status === 'active') - Number(a.technique.status === 'active') ||
        Number(b.tally.named) - Number(a.tally.named) ||
        b.tally.score - a.tally.score ||
        Number(b.technique.domain === 'enterprise') - Number(a.technique.domain === 'enterprise'),
    )
    .map(({ technique, tally }) => ({
      technique,
      matched: technique.curated > 0 ? tally.curated : tally.lofp,
    }));
}

function tallied(
  found: readonly Scored[],
  byId: ReadonlyMap<TechniqueId, FoundTechnique>,
): Map<TechniqueId, Tally> {
  const tallies = new Map<TechniqueId, Tally>();
  const tallyOf = (id: TechniqueId): Tally => {
    const tally = tallies.get(id) ?? { score: 0, curated: 0, lofp: 0, named: false };
    tallies.set(id, tally);
    return tally;
  };
  for (const { document, score } of found) {
    // Scores of compiled documents don't compare with those of the bundled ones.
    if (document.kind === 'rule' || document.kind === 'rule-note') continue;
    if (document.kind === 'technique') {
      const tally = tallyOf(document.id);
      tally.score += score;
      tally.named = true;
      continue;
    }
    const share = document.source === 'lofp' ? LOFP_SHARE : 1;
    const current = new Set(document.techniques.map((id) => byId.get(id)?.now?.id ?? id));
    for (const [place, id] of [...current].entries()) {
      const tally = tallyOf(id);
      tally.score += (score * share) / (place + 1);
      tally[document.source] += 1;
    }
  }
  return tallies;
}
