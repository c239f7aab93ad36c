import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RuleNote, RuleNotes } from '../../lib/answers/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { counted } from '../parts/cause-words.ts';
import type { Copied } from '../parts/copy-words.ts';
import { noteSource } from '../parts/rule-note-words.ts';
import { PARTS } from './page-jump.tsx';
import { RuleNoteEntry } from './rule-note.tsx';

/** Sentences of one source that stand at first: some techniques have hundreds, which few read to their end. */
const FIRST = 12;

interface RuleNotesProps {
  notes: RuleNotes;
  copied: (note: RuleNote) => Copied | undefined;
  onCopy: (note: RuleNote, form: CopyForm) => void;
}

/**
 * What rules' authors wrote, word for word: causes by source; then, folded, what their rules ignore already, advice and
 * what says little, none of which is a cause.
 */
export function RuleNotesSection({ notes, ...copying }: RuleNotesProps) {
  const { causes, rest, total, sources } = notes;
  const entries = (list: readonly RuleNote[]) => <Entries notes={list} sources={sources} {...copying} />;
  return (
    <section class="wide" id={PARTS.rules} tabIndex={-1}>
      <h2>
        In the rules’ words <span class="count">{total.causes + total.rest}</span>
      </h2>
      <p class="lead">
        As their authors wrote them. They say neither what fits nor what casts doubt.
        {total.causes === 0 && ' None of them names a cause.'}
      </p>
      {[...Map.groupBy(causes, noteSource)].map(([source, own]) => (
        <section key={source} class="from">
          <h3>
            <span>{source}</span> <span class="count">{own.length}</span>
          </h3>
          {entries(own)}
        </section>
      ))}
      {[...Map.groupBy(rest, kindOf)].map(([kind, own]) => (
        <Folded key={kind} title={kind} count={counted(own.length, 'note', 'notes')}>
          {() => entries(own)}
        </Folded>
      ))}
    </section>
  );
}

function kindOf({ ignored, grade }: RuleNote): string {
  if (ignored) return 'Already ignored by their own rules: not what set one of them off';
  return grade === 'advice' ? 'Advice' : 'Says little';
}

type EntriesProps = Omit<RuleNotesProps, 'notes'> & {
  notes: readonly RuleNote[];
  sources: RuleNotes['sources'];
};

function Entries({ notes, sources, copied, onCopy }: EntriesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, FIRST);
  return (
    <>
      <ul class="rule-notes">
        {shown.map((note) => (
          <RuleNoteEntry
            key={note.text}
            note={note}
            sources={sources}
            copied={copied(note)}
            onCopy={(form) => onCopy(note, form)}
          />
        ))}
      </ul>
      {shown.length < notes.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {counted(notes.length - FIRST, 'more note', 'more notes')}
        </button>
      )}
    </>
  );
}

/** Folded until it is asked for, and drawn only then. */
function Folded({
  title,
  count,
  children,
}: {
  title: string;
  count: string;
  children: () => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title} <span class="count">{count}</span>
      </summary>
      {open && children()}
    </details>
  );
}
