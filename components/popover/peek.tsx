import type { Technique } from '../../lib/attack/technique.ts';
import { counted } from '../parts/cause-words.ts';

interface PeekProps {
  technique: Pick<Technique, 'id' | 'name'>;
  /** Number of causes; undefined until the catalog has answered. */
  causes?: number;
  onOpen: () => void;
}

/** One line instead of the popover, for those who chose "peek" and for frames too small; a press opens the rest. */
export function Peek({ technique, causes, onOpen }: PeekProps) {
  return (
    <button type="button" class="peek" onClick={onOpen}>
      <span class="id">{technique.id}</span> {technique.name}{' '}
      <span class="meta">
        {causes === undefined ? '…' : causes === 0 ? 'no notes' : counted(causes, 'cause', 'causes')}
      </span>
    </button>
  );
}
