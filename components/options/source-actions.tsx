import { useState } from 'preact/hooks';
import type { RuleSource } from '../../lib/catalog/rule-source.ts';
import type { SourceInfo } from '../../lib/catalog/types.ts';
import { DOWNLOAD_ORIGIN } from '../../lib/update/origin.ts';
import type { UpdateProgress } from '../../lib/update/protocol.ts';
import { FileButton } from './file-button.tsx';

/** The one host that an update asks. */
export const DOWNLOAD_HOST = new URL(DOWNLOAD_ORIGIN).host;

/** An archive as the repository's site gives it, or a catalog compiled elsewhere. */
const IMPORTED = '.tar.gz,.tgz,.tar,.gz,.zip,.json';

export interface SourceActionsProps {
  source: RuleSource;
  info: SourceInfo;
  progress: UpdateProgress | undefined;
  fault: string | undefined;
  onUpdate: (source: RuleSource) => void;
  onImport: (source: RuleSource, file: File) => void;
  onStop: (id: string) => void;
}

/** What can be done about a source of public rules now. */
export function SourceActions(props: SourceActionsProps) {
  const { source, info, progress, fault, onUpdate, onImport, onStop } = props;
  // "Try again" would download what was to be read from a file.
  const [lastWas, setLastWas] = useState<'update' | 'import'>('update');
  const label = progress ? 'Stop' : fault !== undefined && lastWas === 'update' ? 'Try again' : 'Update';
  const update = () => {
    setLastWas('update');
    onUpdate(source);
  };
  return (
    <div class="pair">
      {/* One button for both, so that the focus stays on it. */}
      <button
        type="button"
        class="button"
        aria-label={`${label}: ${info.label}`}
        title={
          progress ? undefined : `Downloads ${info.origin} from ${DOWNLOAD_HOST}, and asks no other host`
        }
        onClick={progress ? () => onStop(source) : update}
      >
        {label}
      </button>
      {!progress && (
        <FileButton
          label="Import file…"
          name={`Import file: ${info.label}`}
          accept={IMPORTED}
          takes="file"
          onFiles={([file]) => {
            setLastWas('import');
            if (file) onImport(source, file);
          }}
        />
      )}
    </div>
  );
}
