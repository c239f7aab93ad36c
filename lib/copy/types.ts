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

/** What was considered: a curated note, a sentence of LoFP's page, or nothing, because nothing is documented. */
export type Considered =
  | { kind: 'curated'; note: CuratedNote }
  | { kind: 'lofp'; text: string }
  | { kind: 'nothing' };

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
