import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RuleAnswer, RuleNote } from '../../lib/answers/types.ts';
import type { ShippedNote } from '../../lib/catalog/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import type { Copied } from '../parts/copy-words.ts';
import { CauseEntry } from './cause-entry.tsx';
import { RuleHead, type RuleHeadProps } from './rule-head.tsx';
import { RuleIgnores } from './rule-ignores.tsx';
import { RuleNotesSection } from './rule-notes.tsx';
import { type CopySubject, isSameSubject } from './technique-page.tsx';

export interface RulePageProps extends RuleHeadProps {
  /** The copy just made, for as long as its button should say so (`COPIED_FOR`). */
  copied?: (Copied & { subject: CopySubject }) | undefined;
  onCopy: (subject: CopySubject, form: CopyForm) => void;
}

/** Everything that is known about a rule: what it ignores, the causes that bear on it, what its authors wrote. */
export function RulePage({ answer, names, sources, copied, onCopy }: RulePageProps) {
  const { rule, causes, weThink, alreadyIgnored, compiled } = answer;
  const page = useRef<HTMLElement>(null);
  const copiedOf = (subject: CopySubject) =>
    copied && isSameSubject(copied.subject, subject) ? copied : undefined;
  const subjectOf = ({ text }: RuleNote): CopySubject => ({ kind: 'compiled', text });
  /** Where a cause is at home: with its technique, or, where it has none, here. */
  const placeOf = ({ id, techniques: [technique] }: ShippedNote) =>
    technique === undefined ? { rule: rule.key } : { technique, note: id };
  let number = 0;
  const entries = (notes: readonly ShippedNote[]) =>
    notes.map((note) => (
      <CauseEntry
        key={note.id}
        note={note}
        number={++number}
        place={placeOf(note)}
        rules={new Map()}
        marked={false}
        copied={copiedOf({ kind: 'cause', id: note.id })}
        onCopy={(form) => onCopy({ kind: 'cause', id: note.id }, form)}
      />
    ));

  // Another rule starts at its top.
  useEffect(() => {
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [rule.key]);

  return (
    <main class="reader" ref={page}>
      <RuleHead answer={answer} names={names} sources={sources} />
      <p class="proof">Documented causes, not proof: intruders use the same tools.</p>
      <RuleIgnores rule={rule} />
      <Curated title="Causes that it documents" notes={causes}>
        {entries(causes)}
      </Curated>
      <Curated title="Causes that bear on it, we think" notes={weThink}>
        {entries(weThink)}
      </Curated>
      {compiled && compiled.total.causes + compiled.total.rest > 0 && (
        <RuleNotesSection
          key={rule.key}
          notes={compiled}
          ofOneRule
          copied={(note) => copiedOf(subjectOf(note))}
          onCopy={(note, form) => onCopy(subjectOf(note), form)}
        />
      )}
      <Silence answer={answer} />
      <Curated title="Already ignored by it: not what set it off" notes={alreadyIgnored}>
        <ul class="plain-list">
          {alreadyIgnored.map(({ id, note }) => (
            <li key={id}>{note}</li>
          ))}
        </ul>
      </Curated>
    </main>
  );
}

function Curated({
  title,
  notes,
  children,
}: {
  title: string;
  notes: readonly ShippedNote[];
  children: ComponentChildren;
}) {
  if (notes.length === 0) return null;
  return (
    <section class="activity of-rule">
      <h3>
        <span>{title}</span> <span class="count">{notes.length}</span>
      </h3>
      {children}
    </section>
  );
}

/** Three silences that must not be taken for each other: not compiled here, nothing written, nothing written in prose. */
function Silence({ answer: { rule, compiled } }: { answer: RuleAnswer }) {
  if (!compiled) {
    return (
      <p class="notice">
        <b>Not compiled</b> What its authors wrote about false positives isn’t on this machine:{' '}
        <a href="options.html#sources">{rule.source === 'house' ? 'read your rules' : 'update its source'}</a>
        .
      </p>
    );
  }
  if (compiled.total.causes + compiled.total.rest > 0) return null;
  return (
    <p class="notice">
      <b>Silent</b> Its authors wrote nothing about false positives. Silent means neither benign nor rare.
    </p>
  );
}
