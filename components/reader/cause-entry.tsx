import type { ShippedNote } from '../../lib/catalog/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CopyTool } from '../parts/copy-tool.tsx';
import { type Copied, NO_CAUSE } from '../parts/copy-words.ts';
import type { ReaderPlace } from '../parts/reader-address.ts';
import { Says } from '../parts/says.tsx';
import type { NumberedCause } from './by-activity.ts';
import { CitedRules, type RulesByPlace } from './cited-rules.tsx';
import { readerHref } from './route.ts';

interface CauseEntryProps extends NumberedCause {
  /** Where the entry can be linked to. */
  place: ReaderPlace;
  rules: RulesByPlace;
  /** Whether the address names this note. */
  marked: boolean;
  copied: Copied | undefined;
  onCopy: (form: CopyForm) => void;
}

/** Id of a note's entry on the page. */
export const entryId = (note: string): string => `note-${note}`;

/** One cause in full: fits and doubt side by side, how to tune, the rules it rests on. */
export function CauseEntry({ note, number, place, rules, marked, copied, onCopy }: CauseEntryProps) {
  const subject = note.expect === 'none' ? NO_CAUSE : `cause ${number}`;
  return (
    <article class="entry" id={entryId(note.id)} tabIndex={-1} aria-current={marked || undefined}>
      <a class="num" href={readerHref(place)} aria-label={`Link to cause ${number}`}>
        {number}
      </a>
      <div class="entry-body">
        <Statement note={note} />
        <div class="two">
          <Says speaks="fit" sentence={note.fits} />
          <Says speaks="doubt" sentence={note.doubt} />
        </div>
        <dl class="under">
          {note.tune && (
            <>
              <dt>Tune</dt>
              <dd>{note.tune}</dd>
            </>
          )}
          <CitedRules term="Rules" places={note.rules} rules={rules} />
          <CitedRules term="Already ignored by" places={note.excludes} rules={rules} />
          <CitedRules term="We think" places={note.reach} rules={rules} />
        </dl>
      </div>
      <div class="entry-tools">
        <CopyTool subject={subject} copied={copied} onCopy={onCopy} />
      </div>
    </article>
  );
}

/** A rare cause, or that there is none, is a notice: nothing about it may sound like the usual case. */
function Statement({ note: { expect, note } }: { note: ShippedNote }) {
  if (expect === 'usual') return <h4>{note}</h4>;
  return (
    <h4 class="notice">
      {expect === 'none' && <i class="sign doubt" />}
      <b>{expect === 'none' ? 'No benign use known' : 'Rare'}</b> {note}
    </h4>
  );
}
