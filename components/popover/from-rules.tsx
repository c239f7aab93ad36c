import { useState } from 'preact/hooks';
import type { RuleNote } from '../../lib/answers/types.ts';
import { CodedText } from '../parts/coded-text.tsx';
import { noteRules, noteSource } from '../parts/rule-note-words.ts';
import { Counts } from './counts.tsx';

/** What the rules' authors wrote, beside curated causes: counts by source, each opening into its sentences. */
export function FromRules({ notes }: { notes: readonly RuleNote[] }) {
  const groups = Map.groupBy(notes, noteSource);
  const [shown, setShown] = useState<string>();
  const sentences = shown === undefined ? undefined : groups.get(shown);
  return (
    <>
      <Counts
        rail={notes.length}
        lead="From the rules"
        label="In the words of the rules’ authors, by source"
        groups={[...groups]}
        shown={shown}
        onToggle={(source) => setShown(source === shown ? undefined : source)}
      />
      {sentences && (
        <div class="line lofp sentences">
          <span class="rail" />
          <ul aria-label={`Sentences of ${shown}`}>
            {sentences.map((note) => (
              <li key={note.text}>
                <CodedText text={note.text} /> <span class="meta by">{noteRules(note)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
