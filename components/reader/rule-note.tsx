import { useState } from 'preact/hooks';
import type { NoteRule, RuleNote, RuleNotes } from '../../lib/answers/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CodedText } from '../parts/coded-text.tsx';
import { CopyTool } from '../parts/copy-tool.tsx';
import type { Copied } from '../parts/copy-words.ts';
import { RuleLinks } from './rule-links.tsx';

/** Rules that stand below a sentence; a few sentences are made by hundreds. */
const FIRST = 3;

interface RuleNoteEntryProps {
  note: RuleNote;
  sources: RuleNotes['sources'];
  copied: Copied | undefined;
  onCopy: (form: CopyForm) => void;
}

/** A sentence of rules' authors: their words, the rules, who wrote them, under which licence. */
export function RuleNoteEntry({ note, sources, copied, onCopy }: RuleNoteEntryProps) {
  const { text, rules, origin } = note;
  const [all, setAll] = useState(false);
  const shown = all ? rules : rules.slice(0, FIRST);
  return (
    <li class="rule-note">
      <div>
        <p class="words">
          <CodedText text={text} />
        </p>
        <ul class="rules">
          {shown.map((rule) => (
            <li key={rule.key}>
              <RuleLinks rule={rule} />
            </li>
          ))}
          {shown.length < rules.length && (
            <li>
              <button type="button" class="more-rules" onClick={() => setAll(true)}>
                and {rules.length - FIRST} more
              </button>
            </li>
          )}
        </ul>
        <p class="meta">
          {origin === 'generated' && 'Written by a machine, as its source says. '}
          {authorsOf(shown)}
          {licencesOf(rules, sources)}
        </p>
      </div>
      <CopyTool subject="this note" copied={copied} onCopy={onCopy} />
    </li>
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
