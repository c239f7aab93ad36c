import { type DataFile, parseNotes } from '../catalog/parse.ts';
import type { Problem } from '../catalog/problem.ts';
import { validate } from '../catalog/validate.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Finding } from './finding.ts';
import { lint } from './lint.ts';

/** A finding, and where to mend it. */
export interface PlacedFinding extends Finding {
  /** From the project's top folder: `data/notes/T1021.yaml`. */
  file: string;
  /** Where the note begins, from 1; absent where the whole file is meant. */
  line?: number;
}

/** All that is to be said of the curated notes. */
export interface Judgement {
  /** Errors first, then warnings; of each kind by file, then by line. */
  findings: PlacedFinding[];
  /** How many notes there are; undefined where `data/` is so broken that they can't all be read. */
  notes?: number;
  /** Present where a compiled catalog was given and `data/` is sound. */
  coverage?: Coverage;
}

/**
 * Judges the curated notes: what the build checks of them first, and where that is sound, what it can't see.
 *
 * @param files the files of `data/`.
 * @param compiled a catalog of the public sources, for copied words, citations and coverage.
 */
export function judge(files: readonly DataFile[], compiled?: CompiledCatalog): Judgement {
  const verdict = validate(files);
  if (!verdict.ok) return { findings: verdict.problems.map(findingOf) };
  const { catalog } = verdict;
  const places = placesOf(files);
  const findings = lint(catalog, compiled).map((finding) => ({ ...finding, ...places.get(finding.note) }));
  return {
    findings: inOrder(findings.map((finding) => ({ file: 'data/notes', ...finding }))),
    notes: catalog.notes.length,
    ...(compiled && { coverage: coverageOf(catalog, compiled) }),
  };
}

/** What the build refuses is an error here too. */
function findingOf({ file, line, entry, reason, remedy }: Problem): PlacedFinding {
  const place = { file, ...(line !== undefined && { line }) };
  return { ...place, level: 'error', note: entry ?? '', says: `${reason}; ${remedy}` };
}

function placesOf(files: readonly DataFile[]): Map<string, { file: string; line: number }> {
  const notes = files.filter(({ path }) => path.startsWith('data/notes/'));
  const placed = notes.flatMap((file) => parseNotes(file).found);
  return new Map(placed.map(({ file, line, note }) => [note.id, { file, line }]));
}

const inOrder = (findings: readonly PlacedFinding[]): PlacedFinding[] =>
  findings.toSorted(
    (a, b) =>
      Number(b.level === 'error') - Number(a.level === 'error') ||
      (a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1),
  );
