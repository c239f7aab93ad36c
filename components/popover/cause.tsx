import { activityLabel } from '../../lib/catalog/activities.ts';
import type { CuratedNote } from '../../lib/catalog/types.ts';
import { backing } from '../parts/cause-words.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import { Says } from '../parts/says.tsx';
import type { OpenCause } from './state.ts';

interface CauseProps extends OpenCause {
  note: CuratedNote;
  /** Its place in the ranking, from 0; it is shown, and opened by its key, counted from 1. */
  index: number;
}

/** One possible cause: a line that opens in place into note, fits and doubt. */
export function Cause({ note, index, open: openIndex, onOpen }: CauseProps) {
  const open = index === openIndex;
  const toggle = () => onOpen(open ? undefined : index);
  return (
    <article class="cause" data-cause={index + 1}>
      <button type="button" class="cause-head" aria-expanded={open} onClick={toggle}>
        <span class="rail">{index + 1}</span>
        <span class="label">{labelOf(note, open)}</span>
        {open ? <span class="meta">{backing(note)}</span> : <span class="brief">{note.note}</span>}
        <span />
        <ChevronIcon />
      </button>
      {open && (
        <div class="cause-open">
          <div class="line">
            <span class="rail" />
            <p class="note">{note.note}</p>
          </div>
          <Says speaks="fit" sentence={note.fits} onRail />
          <Says speaks="doubt" sentence={note.doubt} onRail />
        </div>
      )}
    </article>
  );
}

function labelOf({ expect, activity }: CuratedNote, open: boolean): string {
  if (expect === 'none') return open ? 'No benign use known' : 'None known';
  return activityLabel(activity);
}

/** A note that says that nobody documented a benign use: always open where it leads, the doubt sign first. */
export function NoBenignUse({ note }: { note: CuratedNote }) {
  return (
    <article class="cause none" data-cause={1}>
      <div class="cause-open">
        <div class="line empty">
          <span class="rail">
            <i class="sign doubt" />
          </span>
          <div>
            <h4>No benign use known</h4>
            {note.note}
          </div>
        </div>
        <Says speaks="fit" sentence={note.fits} onRail />
        <Says speaks="doubt" sentence={note.doubt} onRail />
      </div>
    </article>
  );
}
