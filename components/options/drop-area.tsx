import { useState } from 'preact/hooks';
import { takesFile } from '../../lib/compile/house/wants.ts';
import type { GivenFile } from '../../lib/update/protocol.ts';
import { counted } from '../parts/cause-words.ts';
import { chosenFiles, type Dropped, droppedFiles, entriesOf } from './dropped-files.ts';
import { FileButton } from './file-button.tsx';
import { sentence } from './not-done.tsx';
import { useDrop } from './use-drop.ts';

const CHOSEN = '.yml,.yaml,.ndjson,.jsonl,.json,.conf,.zip,.tar,.tgz,.gz';

/** Where a team's files are dropped, or chosen by buttons; says what could not be taken. */
export function DropArea({ onFiles }: { onFiles: (files: GivenFile[]) => void }) {
  const [last, setLast] = useState<Dropped | 'looking'>();
  const take = (dropped: Dropped) => {
    setLast(dropped);
    if (dropped.files.length > 0) onFiles(dropped.files);
  };
  const choose = (files: readonly File[]) => take(chosenFiles(files, takesFile));
  const { isOver, handlers } = useDrop(async (dropped) => {
    const entries = entriesOf(dropped);
    setLast('looking');
    take(await droppedFiles(entries, takesFile));
  });
  return (
    <div class={isOver ? 'drop over' : 'drop'} {...handlers}>
      <div class="ways">
        <b>{isOver ? 'Let go to read them' : 'Drop files or folders here'}</b> or
        <FileButton label="Choose files" accept={CHOSEN} takes="files" onFiles={choose} />
        <FileButton label="Choose folder" takes="folder" onFiles={choose} />
      </div>
      <p class="meta">
        Sigma YAML · Elastic export NDJSON · Splunk savedsearches.conf · Sentinel analytics YAML · folders and
        archives of them
      </p>
      <div class="answer" role="status">
        {last === 'looking' ? <p>Looking through the folders.</p> : last && <Answer {...last} />}
      </div>
    </div>
  );
}

function Answer({ files, others, unopened }: Dropped) {
  const [first] = unopened;
  return (
    <>
      {first && (
        <p class="problem">
          <b>{counted(unopened.length, 'file or folder', 'files or folders')} could not be opened</b>:{' '}
          <code>{first.path}</code>
          {unopened.length > 1 && ' and others'}. {sentence(first.reason)}
          {files.length > 0 && ' The rest is taken.'}
        </p>
      )}
      {!first && files.length === 0 && (
        <p class="problem">
          <b>Nothing to read.</b>{' '}
          {others > 0
            ? `Only ${counted(others, 'file that can hold no rules', 'files that can hold no rules')}.`
            : 'There is no file in it.'}
        </p>
      )}
    </>
  );
}
