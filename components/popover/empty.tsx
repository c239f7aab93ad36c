import type { ComponentChildren } from 'preact';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { Kin } from '../../lib/catalog/types.ts';
import { TechniqueLink } from '../parts/technique-link.tsx';
import { KinList } from './kin-list.tsx';

/** Before the answer: a word, no bars and no spinner. */
export const Waiting = () => (
  <div class="line wait">
    <span class="rail">…</span>
    <div>Reading the notes</div>
  </div>
);

interface FailedProps {
  technique: TechniqueId;
  /** What was wrong and what to do. */
  message: string;
  onRetry: () => void;
  onReader: (technique: TechniqueId) => void;
}

/** No answer: what was wrong, what to do, and two ways on. */
export function Failed({ technique, message, onRetry, onReader }: FailedProps) {
  const openReader = () => onReader(technique);
  return (
    <Statement rail="!" title="The catalog did not answer">
      {message}
      <div class="actions">
        <button type="button" class="button main" onClick={onRetry}>
          Try again
        </button>
        <TechniqueLink class="button" id={technique} onFollow={openReader} onNewTab={openReader}>
          Open in reader
        </TechniqueLink>
      </div>
    </Statement>
  );
}

interface NoCauseProps {
  technique: TechniqueId;
  nearest: readonly Kin[];
  onTechnique: (id: TechniqueId) => void;
  /** Without a technique: the reader's search. */
  onReader: (technique?: TechniqueId) => void;
}

/** The catalog holds nothing for a technique: said so that it sounds neither like relief nor like alarm. */
export function NotInCatalog(props: NoCauseProps) {
  const { technique, onReader } = props;
  return (
    <>
      <Statement rail="0" title={`No notes for ${technique}`}>
        That nobody wrote one says nothing about this alert.
        <NearestHead {...props} />
      </Statement>
      <Nearest {...props} />
      <WayOn label="Search the catalog" onPress={() => onReader()} />
    </>
  );
}

/** The technique's rules have notes, but none that names a cause. @param notes how many they are */
export function NoCauseNamed({ notes, ...props }: NoCauseProps & { notes: number }) {
  const { technique, onReader } = props;
  const what =
    notes === 1
      ? 'Their one note advises, says little, or names what its own rule ignores.'
      : `Their ${notes.toLocaleString('en')} notes advise, say little, or name what their own rule ignores.`;
  return (
    <>
      <Statement rail="0" title={`The authors of ${technique}’s rules name no cause`}>
        {what} Silent means neither benign nor rare.
        <NearestHead {...props} />
      </Statement>
      <Nearest {...props} />
      <WayOn label="Read on in the reader" onPress={() => onReader(technique)} />
    </>
  );
}

const NearestHead = ({ nearest }: NoCauseProps) =>
  nearest.length > 0 && (
    <p class="meta" style={{ marginTop: '6px' }}>
      Nearest techniques with notes
    </p>
  );

const Nearest = ({ nearest, onTechnique, onReader }: NoCauseProps) =>
  nearest.length > 0 && <KinList kin={nearest} onTechnique={onTechnique} onReader={onReader} />;

const WayOn = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <div class="line empty">
    <span class="rail" />
    <div>
      <div class="actions">
        <button type="button" class="button" onClick={onPress}>
          {label}
        </button>
      </div>
    </div>
  </div>
);

interface StatementProps {
  rail: string;
  title: string;
  children: ComponentChildren;
}

const Statement = ({ rail, title, children }: StatementProps) => (
  <div class="line empty">
    <span class="rail">{rail}</span>
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  </div>
);
