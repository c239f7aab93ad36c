import type { CopySubject } from '../../components/reader/technique-page.tsx';
import type { TechniqueNotes } from '../../lib/catalog/types.ts';
import { copyText } from '../../lib/copy/copy.ts';
import type { Considered, CopyForm } from '../../lib/copy/types.ts';

/** What goes to the clipboard for a button of the page. @param address the page's own, for "Copy link" */
export function textOf(subject: CopySubject, form: CopyForm, notes: TechniqueNotes, address: string): string {
  if (subject.kind === 'link') return address;
  return copyText(form, {
    technique: notes.technique,
    considered: consideredOf(subject, notes),
    date: notes.date,
  });
}

function consideredOf(subject: CopySubject, { causes, lofp }: TechniqueNotes): Considered {
  if (subject.kind === 'cause') {
    const note = causes.find(({ id }) => id === subject.id);
    if (note) return { kind: 'curated', note };
  }
  const text = subject.kind === 'lofp' ? lofp[subject.index] : undefined;
  return text === undefined ? { kind: 'nothing' } : { kind: 'lofp', text };
}
