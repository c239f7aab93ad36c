import type { CuratedNote } from '../../lib/catalog/types.ts';
import type { ConsideredCause } from '../../lib/copy/types.ts';
import { backing, counted } from '../parts/cause-words.ts';
import { ChevronIcon } from '../parts/icons.tsx';
import { Says } from '../parts/says.tsx';
import { groupOf } from './groups.ts';
import { RuleSentence } from './rule-sentence.tsx';
import type { OpenCause } from './state.ts';

interface CauseProps extends OpenCause {
  cause: ConsideredCause;
  /** Its place in the ranking, from 0; it is shown, and opened by its key, counted from 1. */
  index: number;
}

/** One possible cause: a line that opens in place into all that its source says. */
export function Cause({ cause, index, open: openIndex, onOpen }: CauseProps) {
  const open = index === openIndex;
  const toggle = () => onOpen(open ? undefined : index);
  const { label, meta, brief } = headOf(cause, open);
  return (
    <article class="cause" data-cause={index + 1}>
      <button type="button" class="cause-head" aria-expanded={open} onClick={toggle}>
        <span class="rail">{index + 1}</span>
        <span class="label">{label}</span>
        {open ? <span class="meta">{meta}</span> : <span class="brief">{brief}</span>}
        <span />
        <ChevronIcon />
      </button>
      {open && (
        <div class="cause-open">
          {cause.kind === 'curated' ? <Curated note={cause.note} /> : <RuleSentence note={cause.note} />}
        </div>
      )}
    </article>
  );
}

function Curated({ note }: { note: CuratedNote<unknown> }) {
  return (
    <>
      <div class="line">
        <span class="rail" />
        <p class="note">{note.note}</p>
      </div>
      <Says speaks="fit" sentence={note.fits} onRail />
      <Says speaks="doubt" sentence={note.doubt} onRail />
    </>
  );
}

/** What stands in a cause's line: closed with the cause itself, open with what backs it. */
function headOf(cause: ConsideredCause, open: boolean) {
  const label = groupOf(cause);
  if (cause.kind === 'compiled') {
    const { text, rules } = cause.note;
    return { label, meta: counted(rules.length, 'rule says it', 'rules say it'), brief: text };
  }
  const { note } = cause;
  const none = open ? 'No benign use known' : 'None known';
  return { label: note.expect === 'none' ? none : label, meta: backing(note), brief: note.note };
}

/** A note that says that nobody documented a benign use: always open where it leads, the doubt sign first. */
export function NoBenignUse({ note }: { note: CuratedNote<unknown> }) {
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
