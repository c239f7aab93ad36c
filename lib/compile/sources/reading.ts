import type { Refusal, SourceRule } from '../types.ts';

/** What one file gives. Rules and a refusal together: what could be read was kept. */
export interface FileReading {
  rules: SourceRule[];
  refusals: Refusal[];
}

/** Reads one file of a source; `path` is the file's below the archive's top folder. Never throws. */
export type FileReader = (text: string, path: string) => FileReading;

/** A file that gives nothing, and why. */
export function refused(path: string, reason: string): FileReading {
  return { rules: [], refusals: [{ path, reason, partly: false }] };
}

/**
 * What a file of several documents gives.
 *
 * @param faults what the documents that are no rules lack.
 * @param broken why the file as a whole is malformed; where nothing could be saved, all else follows from it.
 */
export function readingOf(path: string, rules: SourceRule[], faults: string[], broken?: string): FileReading {
  const partly = rules.length > 0;
  const reasons = broken === undefined ? faults : [broken, ...(partly ? faults : [])];
  if (reasons.length === 0 && !partly) reasons.push('no rule in it');
  return { rules, refusals: reasons.map((reason) => ({ path, reason, partly })) };
}
