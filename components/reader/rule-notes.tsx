import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RuleNote, RuleNotes } from '../../lib/answers/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { counted } from '../parts/cause-words.ts';
import type { Copied } from '../parts/copy-words.ts';
import { noteSource } from '../parts/rule-note-words.ts';
import { bySource } from './by-source.ts';
import { PARTS } from './page-parts.ts';
import { RuleNoteEntry } from './rule-note.tsx';

/** Sentences of one source that stand at first: some techniques have hundreds, which few read to their end. */
const FIRST = 12;

interface RuleNotesProps {
  notes: RuleNotes;
  /** Whether the page is that of the one rule that makes these notes: its head says whose they are. */
  ofOneRule?: boolean;
  copied: (note: RuleNote) => Copied | undefined;
  onCopy: (note: RuleNote, form: CopyForm) => void;
}

/**
 * What rules' authors wrote, word for word: causes by source; then, folded, what their rules ignore already, advice and
 * what says little, none of which is a cause.
 */
export function RuleNotesSection({ notes, ...given }: RuleNotesProps) {
  const { causes, rest, total, sources } = notes;
  const entries = (list: readonly RuleNote[]) => <Entries notes={list} sources={sources} {...given} />;
  return (
    <section class="wide" id={PARTS.rules} tabIndex={-1}>
      <h2>
        {given.ofOneRule ? 'In its authors’ words' : 'In the rules’ words'}{' '}
        <span class="count">{total.causes + total.rest}</span>
      </h2>
      <p class="lead">{countsOf(total)}. Word for word, without what fits and what casts doubt.</p>
      {[...Map.groupBy(inOrder(causes), noteSource)].map(([source, own]) => (
        <section key={source} class="from">
          <h3>
            <span>{source}</span> <span class="count">{own.length}</span>
          </h3>
          {entries(own)}
        </section>
      ))}
      {KINDS.map(({ title, holds }) => {
        const own = rest.filter(holds);
        if (own.length === 0) return null;
        return (
          <Folded
            key={title}
            title={title}
            count={counted(own.length, 'note', 'notes')}
            isOpen={total.causes === 0}
          >
            {() => entries(own)}
          </Folded>
        );
      })}
    </section>
  );
}

/** What is no cause of an alert, in the order of the page. */
const KINDS: readonly { title: string; holds: (note: RuleNote) => boolean }[] = [
  {
    title: 'Already ignored by their own rules: not what set one of them off',
    holds: ({ ignored = false }) => ignored,
  },
  { title: 'Advice', holds: ({ ignored, grade }) => !ignored && grade === 'advice' },
  { title: 'Says little', holds: ({ ignored, grade }) => !ignored && grade !== 'advice' },
];

/** "491 causes and 75 other notes". */
function countsOf({ causes, rest }: RuleNotes['total']): string {
  if (causes === 0) return 'No cause among them';
  const others = rest > 0 ? ` and ${counted(rest, 'other note', 'other notes')}` : '';
  return `${counted(causes, 'cause', 'causes')}${others}`;
}

/** By source; what a machine wrote comes after what people wrote. */
function inOrder(causes: readonly RuleNote[]): RuleNote[] {
  const sorted = bySource(causes, ({ rules }) => rules[0]?.source);
  const isGenerated = ({ origin }: RuleNote) => origin === 'generated';
  return [...sorted.filter((note) => !isGenerated(note)), ...sorted.filter(isGenerated)];
}

type EntriesProps = Omit<RuleNotesProps, 'notes'> & {
  notes: readonly RuleNote[];
  sources: RuleNotes['sources'];
};

function Entries({ notes, sources, ofOneRule = false, copied, onCopy }: EntriesProps) {
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
            ofOneRule={ofOneRule}
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

interface FoldedProps {
  title: string;
  count: string;
  /** Whether it stands open at first, where nothing else would be seen. */
  isOpen: boolean;
  children: () => ComponentChildren;
}

/** Folded until it is asked for, and drawn only then. */
function Folded({ title, count, isOpen, children }: FoldedProps) {
  const [open, setOpen] = useState(isOpen);
  return (
    <details class="folded" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title} <span class="count">{count}</span>
      </summary>
      {open && children()}
    </details>
  );
}
