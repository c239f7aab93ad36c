import type { ReaderView } from '../../components/reader/reader.tsx';
import type { CopySubject } from '../../components/reader/technique-page.tsx';
import type { RuleNotes } from '../../lib/answers/types.ts';
import type { ShippedNote } from '../../lib/catalog/types.ts';
import { compiledCause } from '../../lib/copy/compiled-cause.ts';
import { copyText } from '../../lib/copy/copy.ts';
import { labelOfSource } from '../../lib/copy/source-label.ts';
import type { Considered, CopyForm, CopyInput } from '../../lib/copy/types.ts';

/** What a page holds that can be copied. */
type Page = Pick<CopyInput, 'technique' | 'rule' | 'date'> & {
  causes: readonly ShippedNote[];
  lofp: readonly string[];
  compiled: RuleNotes | undefined;
};

/**
 * What goes to the clipboard for a button of the page; undefined where the page has none.
 *
 * @param address the page's own, for "Copy link"
 */
export function textOf(
  subject: CopySubject,
  form: CopyForm,
  view: ReaderView,
  address: string,
): string | undefined {
  if (subject.kind === 'link') return address;
  const page = pageOf(view);
  return page && copyText(form, { ...page, considered: consideredOf(subject, page) });
}

function pageOf(view: ReaderView): Page | undefined {
  if (view.kind === 'technique') {
    const { technique, causes, lofp, compiled, date } = view.notes;
    return { technique, causes, lofp, compiled, date };
  }
  if (view.kind !== 'rule') return undefined;
  const { rule, causes, weThink, compiled, date } = view.answer;
  const { title, source, link, techniques } = rule;
  const [id] = techniques;
  return {
    // A rule without a technique is what its ticket is about.
    technique: id === undefined ? { id: 'Rule', name: title } : { id, name: view.names[id] ?? '' },
    ...(link !== undefined && { rule: { title, source: labelOfSource(source), link } }),
    causes: [...causes, ...weThink],
    lofp: [],
    compiled,
    date,
  };
}

function consideredOf(subject: CopySubject, { causes, lofp, compiled }: Page): Considered {
  if (subject.kind === 'cause') {
    const note = causes.find(({ id }) => id === subject.id);
    if (note) return { kind: 'curated', note };
  }
  if (subject.kind === 'compiled' && compiled) {
    const note = [...compiled.causes, ...compiled.rest].find(({ text }) => text === subject.text);
    if (note) return compiledCause(note, compiled.sources);
  }
  const text = subject.kind === 'lofp' ? lofp[subject.index] : undefined;
  return text === undefined ? { kind: 'nothing' } : { kind: 'lofp', text };
}
