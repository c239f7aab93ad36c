import { useId } from 'preact/hooks';
import type { UpdateProgress } from '../../lib/update/protocol.ts';
import { progressShare, progressWords } from './progress-words.ts';

/** How far an update is: its words, and a bar where its length is known. */
export function Running({ progress }: { progress: UpdateProgress }) {
  const id = useId();
  const share = progressShare(progress);
  const words = progressWords(progress);
  if (!share) return <>{words}</>;
  return (
    <>
      <label class="count" for={id}>
        {words}
      </label>
      <progress id={id} value={share.value} max={share.max} />
    </>
  );
}
