import type { TechniqueId } from '../../lib/attack/technique.ts';
import { CodedText } from '../parts/coded-text.tsx';

/** LoFP's own page for a technique, in its order and words. */
export function LofpList({ technique, notes }: { technique: TechniqueId; notes: readonly string[] }) {
  return (
    <div class="line lofp">
      <span class="rail">{notes.length}</span>
      <div>
        <h4>LoFP’s page for {technique}, in its words</h4>
        <ul>
          {notes.map((note) => (
            <li key={note}>
              <CodedText text={note} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
