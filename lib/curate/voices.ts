import { openCompiled } from '../compile/lookup.ts';
import type { CompiledCatalog, CompiledNote, CompiledRule } from '../compile/types.ts';

/**
 * How much a rule's authors say of its false positives: something that a note can document; too little for that, so
 * that it can only be reached; nothing.
 */
export type Voice = 'something' | 'little' | 'nothing';

/** What the rules of a compiled catalog say. */
export interface Voices {
  /** How much a person says there; what a machine wrote counts for nothing. */
  of(rule: CompiledRule): Voice;
  /** What persons wrote there, best first. */
  written(rule: CompiledRule): CompiledNote[];
  /** The causes that a machine wrote there. */
  generated(rule: CompiledRule): CompiledNote[];
}

/**
 * Sentences that count as silence: the very pattern by which the project's outside measure counts rules. The grade
 * `says-little` is wider, and would hide rules that the measure asks for.
 */
const SILENCE =
  /^(unknown.*|unlikely|none|n\/?a|rare|(highly|very) unlikely|likely|-|.{0,3}|(legitimate )?admin(istrator)?s?( activity)?|no false positives?.*|none (currently )?identified.*|none known|false positives? .{0,20}(unlikely|unknown|not known|rare).{0,20}|penetration testing|depend.*env.*|legitimate (use|usage|activity|administrative (use|activity)|user activity|scripts?))[\s.]*$/i;

/** Whether a note breaks the silence, in its own words or in the unsplit text that it was taken from. */
const speaks = ({ text, variants = [] }: CompiledNote): boolean =>
  [text, ...variants].some((each) => !SILENCE.test(each));

export function openVoices(catalog: CompiledCatalog): Voices {
  const { notesOfRule } = openCompiled(catalog);
  const written = ({ key }: CompiledRule) => notesOfRule(key).filter(({ origin }) => origin !== 'generated');
  return {
    of(rule) {
      const speaking = written(rule).filter(speaks);
      if (speaking.length === 0) return 'nothing';
      return speaking.some(({ grade }) => grade !== 'says-little') ? 'something' : 'little';
    },
    written,
    generated: ({ key }) =>
      notesOfRule(key).filter(({ origin, grade }) => origin === 'generated' && grade === 'cause'),
  };
}

/** The rules of the public repositories: a team's own are no ground for notes that ship. */
export const publicRules = ({ rules }: CompiledCatalog): CompiledRule[] =>
  rules.filter(({ source }) => source !== 'house');

/** Levels at which a silent rule needs a note the most. */
export const isGrave = ({ level }: CompiledRule): boolean => level === 'high' || level === 'critical';
