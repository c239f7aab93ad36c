import type { ComponentChildren } from 'preact';
import { activityLabel } from '../../lib/catalog/activities.ts';
import { runOn } from '../../lib/copy/run-on.ts';
import type { NoteHit, TechniqueHit } from '../../lib/search/hits.ts';
import type { FoundTechnique } from '../../lib/search/types.ts';
import { readerFragment } from '../parts/reader-address.ts';
import { Highlighted } from './highlighted.tsx';
import type { Row, SeenTechnique } from './rows.ts';

interface HitProps {
  row: Row;
  id: string;
  chosen: boolean;
  onOpen: (row: Row) => void;
}

const CLASSES = { seen: 'hit tech', technique: 'hit tech', note: 'hit note-hit' };

/**
 * One row of the list. It is a real link, so that a middle press opens it beside; a plain one is answered here, since
 * the popup itself must not become the reader.
 */
export function Hit({ row, id, chosen, onOpen }: HitProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <a
      id={id}
      class={`${CLASSES[row.kind]}${chosen ? ' chosen' : ''}`}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      href={`reader.html#${readerFragment(row.place)}`}
      onClick={press}
    >
      {contentOf(row)}
    </a>
  );
}

function contentOf(row: Row): ComponentChildren {
  if (row.kind === 'seen') return <SeenHit {...row.seen} />;
  return row.kind === 'technique' ? <TechniqueFound {...row.hit} /> : <NoteFound {...row.hit} />;
}

function SeenHit({ technique, times }: SeenTechnique) {
  const { id, curated, lofp } = technique;
  const count = curated || lofp;
  return (
    <>
      <span class="id">{id}</span> <TechniqueName technique={technique} ranges={[]} />{' '}
      <span class="meta count times">
        <span class="away">seen </span>
        {times}×
      </span>{' '}
      <span class="notes">
        {count > 0 ? (
          <>
            <span class="count">{count}</span>
            <span class="away"> {count === 1 ? 'note' : 'notes'}</span>
          </>
        ) : (
          <span class="meta none">no notes</span>
        )}
      </span>
    </>
  );
}

function TechniqueFound({ technique, ranges, matched }: TechniqueHit) {
  return (
    <>
      <span class="id">{technique.id}</span> <TechniqueName technique={technique} ranges={ranges} />{' '}
      <span class="meta count of">{noteCount(technique, matched)}</span>
    </>
  );
}

function TechniqueName({ technique, ranges }: Pick<TechniqueHit, 'technique' | 'ranges'>) {
  const { name, now, domain, status } = technique;
  const shown = now?.name ?? name;
  return (
    <span class="name" title={shown}>
      {now && `now ${now.id}, `}
      <Highlighted text={shown} ranges={ranges} />
      {domain !== 'enterprise' && <span class="meta"> {domain === 'ics' ? 'ICS' : 'Mobile'}</span>}
      {!now && status !== 'active' && <span class="meta"> {status}</span>}
    </span>
  );
}

/** "4 of 10 notes"; without words to match "10 notes". */
function noteCount({ curated, lofp }: FoundTechnique, matched: number | undefined): string {
  const count = curated || lofp;
  if (count === 0) return 'no notes';
  const notes = `${count} ${count === 1 ? 'note' : 'notes'}`;
  return matched === undefined ? notes : `${matched} of ${notes}`;
}

const WHY = { names: 'Names', fits: 'Fits when', doubt: 'Doubt when' };

function NoteFound({ note, ranges, because }: NoteHit) {
  return (
    <>
      <span class="label">{note.source === 'lofp' ? 'LoFP' : labelOf(note)}</span>{' '}
      <span class="meta">{note.techniques.join(', ')}</span>{' '}
      <span class="text">
        <Highlighted text={note.note} ranges={ranges} />
      </span>
      {because && (
        <span class="meta why">
          <b>{WHY[because.field]}</b>{' '}
          <Highlighted
            text={because.field === 'names' ? because.text : runOn(because.text)}
            ranges={because.ranges}
          />
        </span>
      )}
    </>
  );
}

/** A note that says that there is no benign use must not be read as a cause. */
function labelOf({ activity, expect }: Extract<NoteHit['note'], { source: 'curated' }>): string {
  if (expect === 'none') return 'No benign use known';
  return expect === 'rare' ? `${activityLabel(activity)}, rare` : activityLabel(activity);
}
