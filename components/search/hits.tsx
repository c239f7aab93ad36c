import type { ComponentChildren } from 'preact';
import { activityLabel } from '../../lib/catalog/activities.ts';
import { runOn } from '../../lib/copy/run-on.ts';
import type { NoteHit } from '../../lib/search/hits.ts';
import { readerFragment } from '../parts/reader-address.ts';
import { Highlighted } from './highlighted.tsx';
import type { PlaceRow, Row } from './rows.ts';
import { RuleFound, RuleNoteFound, Why } from './rule-hits.tsx';
import { SeenHit, TechniqueFound } from './technique-hits.tsx';

interface HitProps {
  row: Row;
  id: string;
  chosen: boolean;
  onOpen: (row: Row) => void;
}

const CLASSES: Record<Row['kind'], string> = {
  seen: 'hit tech',
  technique: 'hit tech',
  note: 'hit note-hit',
  rule: 'hit rule-hit',
  'rule-note': 'hit note-hit words',
  more: 'hit more',
};

/**
 * One row of the list. What leads to the reader is a real link, so that a middle press opens it beside; a plain one is
 * answered here, since the popup itself must not become the reader.
 */
export function Hit({ row, id, chosen, onOpen }: HitProps) {
  const option = {
    id,
    class: `${CLASSES[row.kind]}${chosen ? ' chosen' : ''}`,
    role: 'option' as const,
    'aria-selected': chosen,
    tabIndex: -1,
  };
  if (row.kind === 'more') {
    return (
      <button type="button" {...option} onClick={() => onOpen(row)}>
        {row.says}
      </button>
    );
  }
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(row);
  };
  return (
    <a {...option} href={`reader.html#${readerFragment(row.place)}`} onClick={press}>
      {contentOf(row)}
    </a>
  );
}

function contentOf(row: PlaceRow): ComponentChildren {
  switch (row.kind) {
    case 'seen':
      return <SeenHit {...row.seen} />;
    case 'technique':
      return <TechniqueFound {...row.hit} />;
    case 'note':
      return <NoteFound {...row.hit} />;
    case 'rule':
      return <RuleFound {...row.hit} />;
    case 'rule-note':
      return <RuleNoteFound {...row.hit} />;
  }
}

const WHY = { names: 'Names', fits: 'Fits when', doubt: 'Doubt when', rules: 'Its rules’ titles' };

function NoteFound({ note, ranges, because }: NoteHit) {
  return (
    <>
      <span class="label">{note.source === 'lofp' ? 'LoFP' : labelOf(note)}</span>{' '}
      {note.techniques.length > 0 && <span class="meta">{note.techniques.join(', ')}</span>}{' '}
      <span class="text">
        <Highlighted text={note.note} ranges={ranges} />
      </span>
      {because && (
        <Why
          label={WHY[because.field]}
          text={because.field === 'fits' || because.field === 'doubt' ? runOn(because.text) : because.text}
          ranges={because.ranges}
        />
      )}
    </>
  );
}

/** A note that says that there is no benign use must not be read as a cause. */
function labelOf({ activity, expect }: Extract<NoteHit['note'], { source: 'curated' }>): string {
  if (expect === 'none') return 'No benign use known';
  return expect === 'rare' ? `${activityLabel(activity)}, rare` : activityLabel(activity);
}
