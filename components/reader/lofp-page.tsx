import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CodedText } from '../parts/coded-text.tsx';
import { CopyTool } from '../parts/copy-tool.tsx';
import type { Copied } from '../parts/copy-words.ts';
import { PARTS } from './page-parts.ts';

interface LofpPageProps {
  technique: TechniqueId;
  notes: readonly string[];
  copied: (index: number) => Copied | undefined;
  onCopy: (index: number, form: CopyForm) => void;
}

/** LoFP's own page for a technique, in its order and words, with author and licence. */
export function LofpPage({ technique, notes, copied, onCopy }: LofpPageProps) {
  return (
    <section class="wide" id={PARTS.lofp} tabIndex={-1}>
      <h2>
        LoFP’s page for {technique} <span class="count">{notes.length}</span>
      </h2>
      <p class="lead">In its order and words. MIT, © 2024 Justin Ibarra.</p>
      <ol class="lofp-list">
        {notes.map((note, index) => (
          <li key={note}>
            <span>
              <CodedText text={note} />
            </span>
            <CopyTool
              subject={`LoFP’s note ${index + 1}`}
              copied={copied(index)}
              onCopy={(form) => onCopy(index, form)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
