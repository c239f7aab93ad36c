import type { RuleNotes } from '../../lib/answers/types.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { TechniqueLink } from '../parts/technique-link.tsx';

interface InReaderProps {
  technique: TechniqueId;
  compiled: RuleNotes;
  onReader: (technique: TechniqueId) => void;
}

/** What of the rules' notes stands only in the reader; nothing where the popover shows them all. */
export function InReader({ technique, compiled, onReader }: InReaderProps) {
  const { causes, total } = compiled;
  const left = [
    ...(total.causes > causes.length
      ? [`The first ${causes.length} of ${total.causes.toLocaleString('en')}`]
      : []),
    ...(total.rest > 0 ? [restWords(total.rest, causes.length > 0)] : []),
  ];
  if (left.length === 0) return null;
  const openReader = () => onReader(technique);
  return (
    <div class="line in-reader">
      <span class="rail" />
      <p class="meta">
        {left.join('; ')}:{' '}
        <TechniqueLink id={technique} onFollow={openReader} onNewTab={openReader}>
          all in the reader
        </TechniqueLink>
      </p>
    </div>
  );
}

function restWords(count: number, isMore: boolean): string {
  if (count === 1)
    return `1 ${isMore ? 'more' : 'note of the rules'} advises, says little, or is ignored by its own rule`;
  const subject = isMore ? 'more' : 'notes of the rules';
  return `${count.toLocaleString('en')} ${subject} advise, say little, or are ignored by their own rule`;
}
