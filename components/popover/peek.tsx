import type { TechniqueAnswer } from '../../lib/answers/types.ts';
import type { Technique } from '../../lib/attack/technique.ts';
import { counted } from '../parts/cause-words.ts';
import { countCauses } from './state.ts';

interface PeekProps {
  technique: Pick<Technique, 'id' | 'name'>;
  /** Undefined until the catalog has answered. */
  notes: TechniqueAnswer | undefined;
  onOpen: () => void;
}

/** One line instead of the popover, for those who chose "peek" and for frames too small; a press opens the rest. */
export function Peek({ technique, notes, onOpen }: PeekProps) {
  return (
    <button type="button" class="peek" onClick={onOpen}>
      <span class="id">{technique.id}</span> {technique.name}{' '}
      <span class="meta">{notes ? summary(notes) : '…'}</span>
    </button>
  );
}

function summary(answer: TechniqueAnswer): string {
  const causes = countCauses(answer);
  if (causes > 0) return counted(causes, 'cause', 'causes');
  const notes = answer.lofp.length + (answer.compiled?.total.rest ?? 0);
  return notes > 0 ? counted(notes, 'note', 'notes') : 'no notes';
}
