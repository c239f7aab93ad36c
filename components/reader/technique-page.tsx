import { useEffect, useRef } from 'preact/hooks';
import type { RuleNote, TechniqueAnswer } from '../../lib/answers/types.ts';
import type { SourceInfo } from '../../lib/catalog/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import type { Copied } from '../parts/copy-words.ts';
import { byActivity } from './by-activity.ts';
import { CauseEntry, entryId } from './cause-entry.tsx';
import { CauseTable, hasTable } from './cause-table.tsx';
import type { RulesByPlace } from './cited-rules.tsx';
import { LofpPage } from './lofp-page.tsx';
import { PageJump } from './page-jump.tsx';
import { EmptyNotice, NumberNotice } from './page-notices.tsx';
import { PARTS } from './page-parts.ts';
import { RuleNotesSection } from './rule-notes.tsx';
import { SourceTable } from './source-table.tsx';
import { TechniqueHead } from './technique-head.tsx';

/** What is copied from the page: a cause, one of LoFP's notes, that nothing is documented, or the page's address. */
export type CopySubject =
  | { kind: 'cause'; id: string }
  | { kind: 'lofp'; index: number }
  /** A sentence of rules' authors. */
  | { kind: 'compiled'; text: string }
  | { kind: 'nothing' }
  | { kind: 'link' };

export interface TechniquePageProps {
  notes: TechniqueAnswer;
  sources: readonly SourceInfo[];
  /** The rules that the causes cite. */
  rules: RulesByPlace;
  /** Id of the curated note that the address names: it is marked and scrolled to. */
  note?: string | undefined;
  /** Id of the part of the page that the address names. */
  part?: string | undefined;
  /** The copy just made, for as long as its button should say so (`COPIED_FOR`). */
  copied?: (Copied & { subject: CopySubject }) | undefined;
  onCopy: (subject: CopySubject, form: CopyForm) => void;
  onPrint: () => void;
}

/** Everything the catalog holds on one technique. */
export function TechniquePage({
  notes,
  sources,
  rules,
  note,
  part,
  copied,
  onCopy,
  onPrint,
}: TechniquePageProps) {
  const { technique, causes, lofp, compiled } = notes;
  const inRules = compiled ? compiled.total.causes + compiled.total.rest : 0;
  const page = useRef<HTMLElement>(null);
  const groups = byActivity(causes);
  const copiedOf = (subject: CopySubject) =>
    copied && isSameSubject(copied.subject, subject) ? copied : undefined;

  // Where the address leads, there the focus goes: a screen reader hears it, and the next Tab starts from it.
  useEffect(() => {
    const id = note ? entryId(note) : part;
    const target = id ? page.current?.querySelector<HTMLElement>(`#${CSS.escape(id)}`) : undefined;
    (target ?? page.current?.querySelector('h1'))?.focus({ preventScroll: true });
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
  }, [technique.id, note, part]);

  return (
    <main class="reader" ref={page}>
      <TechniqueHead
        notes={notes}
        linkCopied={copiedOf({ kind: 'link' }) !== undefined}
        onCopyLink={() => onCopy({ kind: 'link' }, 'line')}
        onPrint={onPrint}
      />
      <p class="proof">Documented causes, not proof: intruders use the same tools.</p>
      <div class="columns">
        <PageJump notes={notes} groups={groups} />
        <div class="text">
          <NumberNotice notes={notes} />
          {causes.length + lofp.length + (compiled?.total.causes ?? 0) === 0 && (
            <EmptyNotice
              notes={notes}
              copied={copiedOf({ kind: 'nothing' })}
              onCopy={(form) => onCopy({ kind: 'nothing' }, form)}
            />
          )}
          {groups.length > 0 && <h2 class="away">Causes</h2>}
          {groups.map((group) => (
            <section key={group.activity} class="activity" id={PARTS.activity(group.activity)} tabIndex={-1}>
              <h3>
                <span>{group.label}</span> <span class="count">{group.causes.length}</span>
              </h3>
              {group.causes.map((cause) => (
                <CauseEntry
                  key={cause.note.id}
                  {...cause}
                  place={{ technique: technique.id, note: cause.note.id }}
                  rules={rules}
                  marked={cause.note.id === note}
                  copied={copiedOf({ kind: 'cause', id: cause.note.id })}
                  onCopy={(form) => onCopy({ kind: 'cause', id: cause.note.id }, form)}
                />
              ))}
            </section>
          ))}
          {hasTable(causes) && (
            <CauseTable
              key={`${technique.id}-table`}
              technique={technique.id}
              causes={groups.flatMap((group) => group.causes)}
              rules={rules}
            />
          )}
          {compiled && inRules > 0 && (
            <RuleNotesSection
              key={technique.id}
              notes={compiled}
              copied={(note) => copiedOf(subjectOf(note))}
              onCopy={(note, form) => onCopy(subjectOf(note), form)}
            />
          )}
          {lofp.length > 0 && (
            <LofpPage
              technique={technique.id}
              notes={lofp}
              copied={(index) => copiedOf({ kind: 'lofp', index })}
              onCopy={(index, form) => onCopy({ kind: 'lofp', index }, form)}
            />
          )}
          <SourceTable notes={notes} rules={rules} sources={sources} />
        </div>
      </div>
    </main>
  );
}

const subjectOf = ({ text }: RuleNote): CopySubject => ({ kind: 'compiled', text });

/** Whether two copies are of the same thing. */
export function isSameSubject(a: CopySubject, b: CopySubject): boolean {
  if (a.kind === 'cause' && b.kind === 'cause') return a.id === b.id;
  if (a.kind === 'lofp' && b.kind === 'lofp') return a.index === b.index;
  if (a.kind === 'compiled' && b.kind === 'compiled') return a.text === b.text;
  return a.kind === b.kind;
}
