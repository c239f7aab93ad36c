import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CopyTool } from '../parts/copy-tool.tsx';
import { type Copied, NO_CAUSE } from '../parts/copy-words.ts';
import { sinceRelease } from '../parts/renumbered.ts';
import { readerHref } from './route.ts';

/** What ATT&CK did with the number: it moved, or is no longer in use. */
export function NumberNotice({ notes }: { notes: TechniqueAnswer }) {
  const { technique, now, causes, lofp, compiled } = notes;
  const held = causes.length + lofp.length + (compiled?.total.causes ?? 0);
  if (now) {
    return (
      <p class="notice">
        <b>
          Now <a href={readerHref({ technique: now.id })}>{now.id}</a>
        </b>{' '}
        {technique.id} carries this number{sinceRelease(now.id) || ' now'}.
        {held > 0 && ' Notes of both follow.'}
      </p>
    );
  }
  if (technique.status !== 'deprecated') return null;
  return (
    <p class="notice">
      <b>Deprecated</b> ATT&CK no longer uses {technique.id}.
    </p>
  );
}

interface EmptyNoticeProps {
  notes: TechniqueAnswer;
  copied: Copied | undefined;
  onCopy: (form: CopyForm) => void;
}

/** No cause is documented for this technique: said, with the nearest that has one, and a copy of just that. */
export function EmptyNotice({ notes: { technique, nearest, compiled }, copied, onCopy }: EmptyNoticeProps) {
  const rest = compiled?.total.rest ?? 0;
  return (
    <div class="entry blank-entry">
      <p class="notice">
        <b>{rest > 0 ? 'No cause' : 'Empty'}</b> Nobody documented a benign cause for {technique.id}.
        {rest > 0 && ` ${restWords(rest)}`} That says nothing about an alert.
        {nearest.length > 0 && ' Nearest: '}
        {nearest.map(({ id, name, count }, index) => (
          <span key={id}>
            {index > 0 && ' · '}
            <a href={readerHref({ technique: id })}>
              {id} {name}, {count}
            </a>
          </span>
        ))}
      </p>
      <div class="entry-tools">
        <CopyTool subject={NO_CAUSE} copied={copied} onCopy={onCopy} />
      </div>
    </div>
  );
}

/** What the rules' authors wrote where it holds no cause. @param notes how many they wrote */
const restWords = (notes: number): string =>
  notes === 1
    ? 'The one note of its rules advises, says little, or names what its own rule ignores.'
    : `The ${notes.toLocaleString('en')} notes of its rules advise, say little, or name what their own rule ignores.`;
