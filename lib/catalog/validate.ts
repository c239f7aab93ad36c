import { createRegistry } from '../attack/registry.ts';
import {
  checkCitations,
  checkFamilies,
  checkFoundation,
  checkIds,
  checkLofp,
  checkNumberOfCauses,
  checkTechniques,
  checkUntagged,
} from './checks.ts';
import { type Facts, readFacts } from './facts.ts';
import { type DataFile, parseLofp, parseNotes } from './parse.ts';
import type { Problem } from './problem.ts';
import type { CuratedNote, LofpPage } from './types.ts';

/** A catalog in which every note is sound and everything that it cites is known. */
export interface ValidCatalog extends Facts {
  /** In the order of files by name, then of entries. */
  notes: CuratedNote[];
  lofp: LofpPage[];
}

export type Verdict = { ok: true; catalog: ValidCatalog } | { ok: false; problems: Problem[] };

/**
 * Reads the files of `data/` and checks all that they promise.
 *
 * @param files the files of `data/`, in any order; README and the like are passed over.
 * @returns the catalog, or every problem found, by file. Nothing is thrown and nothing is half accepted.
 */
export function validate(files: readonly DataFile[]): Verdict {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const noteFiles = sorted.filter(({ path }) => path.startsWith('data/notes/'));
  const lofp = sorted.filter(({ path }) => path.startsWith('data/lofp/')).map(parseLofp);

  const { facts, problems: factProblems } = readFacts(sorted);
  const parsed = noteFiles.map(parseNotes);
  const notes = parsed.flatMap(({ found }) => found);
  const problems = [
    ...factProblems,
    ...parsed.flatMap((file) => file.problems),
    ...checkIds(notes),
    ...checkFoundation(notes),
  ];

  // Without the facts every technique and rule would seem unknown.
  if (facts) {
    const registry = createRegistry(facts.techniques);
    problems.push(
      ...checkTechniques(notes, registry),
      ...checkFamilies(notes, registry),
      ...checkCitations(notes, new Set(facts.rules.map(({ key }) => key))),
      ...checkUntagged(notes, facts.rules),
      ...checkNumberOfCauses(notes),
      ...checkLofp(lofp, registry),
    );
  }
  if (facts && problems.length === 0) {
    return { ok: true, catalog: { ...facts, notes: notes.map(({ note }) => note), lofp } };
  }
  return { ok: false, problems: problems.sort(byPlace) };
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1;
}
