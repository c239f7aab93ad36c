import { useState } from 'preact/hooks';
import type { NoteRule, RuleNote, RuleNotes } from '../../lib/answers/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CodedText } from '../parts/coded-text.tsx';
import { CopyTool } from '../parts/copy-tool.tsx';
import type { Copied } from '../parts/copy-words.ts';
import { RuleList } from './rule-list.tsx';

/** Rules that stand below a sentence; a few sentences are made by hundreds. */
const FIRST = 3;

interface RuleNoteEntryProps {
  note: RuleNote;
  sources: RuleNotes['sources'];
  /** Whether the page already says which rule it is, whose and under which licence. */
  ofOneRule: boolean;
  copied: Copied | undefined;
  onCopy: (form: CopyForm) => void;
}

/** A sentence of rules' authors: their words, the rules, who wrote them, under which licence. */
export function RuleNoteEntry({ note, sources, ofOneRule, copied, onCopy }: RuleNoteEntryProps) {
  const { text, rules, origin } = note;
  const machine = origin === 'generated' ? 'Written by a machine, as its source says. ' : '';
  return (
    <li class="rule-note">
      <div>
        <p class="words">
          <CodedText text={text} />
        </p>
        {ofOneRule ? (
          machine !== '' && <p class="meta">{machine}</p>
        ) : (
          <Makers rules={rules} said={machine} sources={sources} />
        )}
      </div>
      <CopyTool subject="this note" copied={copied} onCopy={onCopy} />
    </li>
  );
}

interface MakersProps {
  rules: readonly NoteRule[];
  /** What stands before the authors; may be empty. */
  said: string;
  sources: RuleNotes['sources'];
}

/** The rules that make a note, their authors and licences. */
function Makers({ rules, said, sources }: MakersProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <RuleList rules={rules} first={FIRST} isOpen={all} onOpen={() => setAll(true)} />
      <p class="meta">
        {said}
        {authorsOf(all ? rules : rules.slice(0, FIRST))}
        {licencesOf(rules, sources)}
      </p>
    </>
  );
}

function authorsOf(rules: readonly NoteRule[]): string {
  const authors = [...new Set(rules.flatMap(({ author }) => author ?? []))];
  return authors.length > 0 ? `By ${authors.join('; ')}. ` : '';
}

function licencesOf(rules: readonly NoteRule[], sources: RuleNotes['sources']): string {
  const own = new Set(rules.map(({ source }) => source));
  const licences = sources.filter(({ name }) => own.has(name)).map(({ licence }) => licence);
  return `${licences.join(', ')}.`;
}
