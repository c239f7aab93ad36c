import { NotDone } from './not-done.tsx';
import { DOING } from './progress-words.ts';
import type { UpdatesOfOptions } from './updates.ts';

interface CompiledToolsProps extends UpdatesOfOptions {
  /** Whether a public source is compiled here. */
  isCompiled: boolean;
  onBundled: () => void;
  onSave: () => void;
}

/** What is done with all that was compiled of the public sources. Nothing is asked twice: it can be compiled again. */
export function CompiledTools({ isCompiled, running, faults, onBundled, onSave }: CompiledToolsProps) {
  const tool = (id: 'bundled' | 'save', label: string, doing: string, onPress: () => void) => {
    const progress = running[id];
    const words = progress && (progress.doing === 'waiting' ? DOING.waiting : doing);
    return (
      <button type="button" class="button" disabled={progress !== undefined} onClick={onPress}>
        {words ?? label}
      </button>
    );
  };
  return (
    <div class="tools-of-all">
      {isCompiled && (
        <>
          {tool('bundled', 'Back to the bundled catalog', 'Going back', onBundled)}
          <p class="meta">Takes out what was compiled of the public rules. Your house rules stay.</p>
          {tool('save', 'Save the compiled catalog…', 'Saving', onSave)}
          <p class="meta">
            For a machine without internet: “Import file…” takes it there. House rules are not in it.
          </p>
        </>
      )}
      {faults.bundled !== undefined && <NotDone what="Not gone back" why={faults.bundled} />}
      {faults.save !== undefined && <NotDone what="Not saved" why={faults.save} />}
      <p class="meta">
        An update replaces everything in one step, or nothing. Until then the old catalog answers.
      </p>
    </div>
  );
}
