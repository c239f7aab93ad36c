import type { RuleNote } from '../answers/types.ts';
import { activityLabel } from '../catalog/activities.ts';
import type { CuratedNote } from '../catalog/types.ts';
import { labelOfSource } from './source-label.ts';
import type { ConsideredCause, CopyInput } from './types.ts';

/** A piece of the line that says where all comes from: prose, a literal name or id, or the title of a linked rule. */
export type OriginPiece = string | { literal: string } | { title: string; link?: string | undefined };

/** What stands in a ticket, in the catalog's words and before any form is chosen. */
export interface TicketWords {
  heading: string;
  /** What was considered, with what kind of statement it is; its text is empty in the skeleton. */
  cause: { label: string; text: string };
  /** Absent where the source says neither. */
  fits?: string;
  doubt?: string;
  /** Said in place of fits and doubt. */
  silence?: string;
  origin: OriginPiece[];
}

const CONSIDERED = 'Benign cause considered';
const NONE_FOUND = 'No documented benign cause found';
const NO_EVIDENCE = 'A documented cause, not evidence.';
const NO_STATEMENT = 'That nobody documented one says nothing about this alert.';

/** Said of a cause whose source is one sentence, in place of fits and doubt. */
export const SILENCE = 'Its source says neither what fits nor what casts doubt.';

/** The same of a compiled note; its source may also say that a machine wrote it. */
export const silenceOf = ({ origin }: Pick<RuleNote, 'origin'>): string =>
  origin === 'generated'
    ? 'Its source says that a machine wrote it, and neither what fits nor what casts doubt.'
    : SILENCE;

/** Chooses the words of a ticket. */
export function ticketWords({ considered, date }: CopyInput): TicketWords {
  switch (considered.kind) {
    case 'curated':
      return curatedWords(considered.note, date);
    case 'compiled':
      return compiledWords(considered, date);
    case 'lofp':
      return {
        heading: CONSIDERED,
        cause: { label: 'Cause (LoFP’s page, in its words)', text: considered.text },
        silence: SILENCE,
        origin: [`LoFP, MIT © 2024 Justin Ibarra; by LoFP Lens, catalog ${date}. ${NO_EVIDENCE}`],
      };
    case 'nothing':
      return {
        heading: NONE_FOUND,
        cause: { label: 'Cause considered', text: '' },
        fits: '',
        doubt: '',
        origin: [`LoFP Lens, catalog ${date}. ${NO_STATEMENT}`],
      };
  }
}

function curatedWords(note: CuratedNote<unknown>, date: string): TicketWords {
  const none = note.expect === 'none';
  const activity = activityLabel(note.activity).toLowerCase();
  const label = none ? 'No benign use known' : `Cause (${activity}${note.expect === 'rare' ? ', rare' : ''})`;
  return {
    heading: none ? NONE_FOUND : CONSIDERED,
    cause: { label, text: note.note },
    fits: note.fits,
    doubt: note.doubt,
    origin: ['LoFP Lens ', { literal: note.id }, `, catalog ${date}. ${none ? NO_STATEMENT : NO_EVIDENCE}`],
  };
}

function compiledWords(
  { note, licence }: Extract<ConsideredCause, { kind: 'compiled' }>,
  date: string,
): TicketWords {
  const [rule] = note.rules;
  const source = rule ? labelOfSource(rule.source) : '';
  const whose = note.origin === 'generated' ? 'written by a machine' : 'in its author’s words';
  const others = note.rules.length - 1;
  const also = others > 0 ? `; also in ${others} more ${others === 1 ? 'rule' : 'rules'}` : '';
  return {
    heading: CONSIDERED,
    cause: { label: `Cause (${source} rule, ${whose})`, text: oneLine(note.text) },
    silence: silenceOf(note),
    origin: [
      ...(rule ? [{ title: oneLine(rule.title), link: rule.link }] : []),
      // An author is often an @name: as a literal it calls nobody into the ticket.
      ` (${source}), by `,
      rule?.author ? { literal: oneLine(rule.author) } : 'an author it does not name',
      `, licence: ${licence}${also}; by LoFP Lens, catalog ${date}. ${NO_EVIDENCE}`,
    ],
  };
}

/** Another's text cannot start a line of the ticket. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
