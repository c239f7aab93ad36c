import type { Technique } from '../../lib/attack/technique.ts';
import type { CopyForm } from '../../lib/copy/types.ts';
import { CopyTool } from '../parts/copy-tool.tsx';
import { type Copied, copiedWords } from '../parts/copy-words.ts';
import { CloseIcon, CopyIcon, PinIcon, ReaderIcon } from '../parts/icons.tsx';
import { TechniqueLink } from '../parts/technique-link.tsx';

interface PopHeadProps {
  technique: Pick<Technique, 'id' | 'name'>;
  /** Id of the title, which names the dialog. */
  titleId: string;
  /** What the copy button copies; without it there is nothing to copy. */
  subject: string | undefined;
  /** What is said in place of the copy button's name where there is nothing to copy. */
  nothing: string;
  /** The copy just made, and of what. */
  copied: (Copied & { subject: string }) | undefined;
  pinned: boolean;
  onCopy: (form: CopyForm) => void;
  onPin: () => void;
  onReader: () => void;
  onClose: () => void;
}

/** The popover's head: ID, name and four tools that never move. */
export function PopHead(props: PopHeadProps) {
  const { technique, titleId, subject, nothing, copied, pinned, onCopy, onPin, onReader, onClose } = props;
  return (
    <header class="pop-head">
      <h3 id={titleId} title={technique.name}>
        <span class="id">{technique.id}</span> {technique.name}
      </h3>
      <div class="tools">
        {subject ? (
          <CopyTool subject={copied?.subject ?? subject} withKeys copied={copied} onCopy={onCopy} />
        ) : (
          <button type="button" class="tool" aria-label={nothing} title={nothing} disabled>
            <CopyIcon />
          </button>
        )}
        <button
          type="button"
          class="tool"
          aria-pressed={pinned}
          aria-label="Pin"
          title={pinned ? 'Unpin (p)' : 'Keep open (p)'}
          onClick={onPin}
        >
          <PinIcon />
        </button>
        <TechniqueLink
          class="tool"
          id={technique.id}
          label="Open in reader"
          title="Open in reader (o)"
          onFollow={onReader}
          onNewTab={onReader}
        >
          <ReaderIcon />
        </TechniqueLink>
        <button type="button" class="tool" aria-label="Close" title="Close (Esc)" onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <span class="away" role="status">
        {copied && copiedWords(copied.subject, copied)}
      </span>
    </header>
  );
}
