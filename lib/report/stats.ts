import { citedBy } from '../catalog/cited.ts';
import type { CompiledSourceInfo } from '../compile/types.ts';
import type { Holdings } from './holdings.ts';

/** Counts of one compiled source. */
export interface SourceStats extends Omit<CompiledSourceInfo, 'refused' | 'unknown'> {
  refused: number;
  /** IDs that ATT&CK never had. */
  unknownTechniques: string[];
  causes: number;
  advice: number;
  saysLittle: number;
  /** Written by a machine, as their source says. */
  generated: number;
  /** Notes that name what one of their rules ignores. */
  ignored: number;
  rulesWithoutTechnique: number;
  rulesWithNotes: number;
  rulesWithExclusions: number;
  exclusions: number;
  namedExclusions: number;
  rulesOnCleanWindows: number;
}

export interface Stats {
  bundled: {
    date: string;
    curated: number;
    lofp: number;
    /** Rules whose facts are known, and those of them that curated notes cite. */
    rules: number;
    rulesCited: number;
    techniques: number;
    techniquesWithNotes: number;
  };
  compiled: SourceStats[];
}

export function statsOf({ bundled, compiled }: Holdings): Stats {
  const { notes, lofp, rules, techniques } = bundled;
  const withNotes = [...notes.flatMap((note) => note.techniques), ...lofp.map((page) => page.technique)];
  return {
    bundled: {
      date: bundled.date,
      curated: notes.length,
      lofp: lofp.flatMap((page) => page.notes).length,
      rules: rules.length,
      rulesCited: citedBy(notes).size,
      techniques: techniques.length,
      techniquesWithNotes: new Set(withNotes).size,
    },
    compiled: (compiled?.catalog.sources ?? []).map((source) => statsOfSource(source, compiled)),
  };
}

function statsOfSource(
  { refused, unknown, ...info }: CompiledSourceInfo,
  compiled: Holdings['compiled'],
): SourceStats {
  const rules = (compiled?.catalog.rules ?? []).filter(({ source }) => source === info.name);
  const isOwn = (key: string) => key.startsWith(`${info.name}:`);
  const notes = (compiled?.catalog.notes ?? []).filter((note) => note.rules.some(isOwn));
  const speaking = new Set(notes.flatMap((note) => note.rules.filter(isOwn)));
  const exclusions = rules.flatMap((rule) => rule.exclusions);
  const graded = (grade: string) => notes.filter((note) => note.grade === grade).length;
  return {
    ...info,
    refused: refused.length,
    unknownTechniques: unknown.map(({ id }) => id),
    causes: graded('cause'),
    advice: graded('advice'),
    saysLittle: graded('says-little'),
    generated: notes.filter(({ origin }) => origin === 'generated').length,
    ignored: notes.filter(({ ignoredBy = [] }) => ignoredBy.some(isOwn)).length,
    rulesWithoutTechnique: rules.filter(({ techniques }) => techniques.length === 0).length,
    rulesWithNotes: speaking.size,
    rulesWithExclusions: rules.filter((rule) => rule.exclusions.length > 0).length,
    exclusions: exclusions.length,
    namedExclusions: exclusions.filter(({ name }) => name !== undefined).length,
    rulesOnCleanWindows: rules.filter(({ cleanWindowsHits = 0 }) => cleanWindowsHits > 0).length,
  };
}
