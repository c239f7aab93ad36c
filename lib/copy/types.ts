import type { RuleNote } from '../answers/types.ts';
import type { Technique } from '../attack/technique.ts';
import type { CuratedNote } from '../catalog/types.ts';

/** The forms of a copy: for tickets that render Markdown, for those that don't, and one line for chat. */
export const COPY_FORMS = ['markdown', 'plain', 'line'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** The rule that fired, as the ticket names it. */
export interface FiredRule {
  title: string;
  /** "Sigma", "Elastic", "Splunk". */
  source: string;
  link: string;
}

/** A cause that somebody documented, with what a copy of it names. */
export type ConsideredCause =
  | { kind: 'curated'; note: CuratedNote<unknown> }
  /** A sentence of the rules' authors, with the licence of the first rule that makes it. */
  | { kind: 'compiled'; note: RuleNote; licence: string };

/** What was considered: a cause, a sentence of LoFP's page, or nothing, because nothing is documented. */
export type Considered = ConsideredCause | { kind: 'lofp'; text: string } | { kind: 'nothing' };

/** All that a copy is made of. */
export interface CopyInput {
  technique: Pick<Technique, 'id' | 'name'>;
  considered: Considered;
  /** Absent where no rule was recognised. */
  rule?: FiredRule;
  /** Day of the catalog, `YYYY-MM-DD`. */
  date: string;
  /** Values of the page, untrusted: what the user had selected. */
  seen?: readonly string[];
}
