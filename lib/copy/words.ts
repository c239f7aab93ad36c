import { activityLabel } from '../catalog/activities.ts';
import type { CuratedNote } from '../catalog/types.ts';
import type { CopyInput } from './types.ts';

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
  /** Where it comes from; `id` is literal, the rest is prose. */
  origin: { before: string; id?: string; after: string };
}

const CONSIDERED = 'Benign cause considered';
const NONE_FOUND = 'No documented benign cause found';
const NO_EVIDENCE = 'A documented cause, not evidence.';
const NO_STATEMENT = 'That nobody documented one says nothing about this alert.';

/** Chooses the words of a ticket. */
export function ticketWords({ considered, date }: CopyInput): TicketWords {
  switch (considered.kind) {
    case 'curated':
      return curatedWords(considered.note, date);
    case 'lofp':
      return {
        heading: CONSIDERED,
        cause: { label: 'Cause (LoFP’s page, in its words)', text: considered.text },
        silence: 'Its source says neither what fits nor what casts doubt.',
        origin: {
          before: 'LoFP, MIT © 2024 Justin Ibarra; by LoFP Lens',
          after: `, catalog ${date}. ${NO_EVIDENCE}`,
        },
      };
    case 'nothing':
      return {
        heading: NONE_FOUND,
        cause: { label: 'Cause considered', text: '' },
        fits: '',
        doubt: '',
        origin: { before: 'LoFP Lens', after: `, catalog ${date}. ${NO_STATEMENT}` },
      };
  }
}

function curatedWords(note: CuratedNote, date: string): TicketWords {
  const none = note.expect === 'none';
  const activity = activityLabel(note.activity).toLowerCase();
  const label = none ? 'No benign use known' : `Cause (${activity}${note.expect === 'rare' ? ', rare' : ''})`;
  return {
    heading: none ? NONE_FOUND : CONSIDERED,
    cause: { label, text: note.note },
    fits: note.fits,
    doubt: note.doubt,
    origin: {
      before: 'LoFP Lens ',
      id: note.id,
      after: `, catalog ${date}. ${none ? NO_STATEMENT : NO_EVIDENCE}`,
    },
  };
}
