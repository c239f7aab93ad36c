import type { CuratedNote } from '../../lib/catalog/types.ts';
import { Cause, NoBenignUse } from './cause.tsx';
import { MoreCauses } from './more-causes.tsx';

/** So many causes have a line of their own; the rest are counted by activity. */
const LISTED = 3;

export interface CausesProps {
  causes: readonly CuratedNote[];
  /** Index of the open cause; undefined where all are closed. */
  open: number | undefined;
  onOpen: (index: number | undefined) => void;
}

/** The causes of a technique, ranked: the first open, two more as a line each, the rest by activity. */
export function Causes({ causes, open, onOpen }: CausesProps) {
  return (
    <>
      {causes
        .slice(0, LISTED)
        .map((note, index) =>
          index === 0 && note.expect === 'none' ? (
            <NoBenignUse key={note.id} note={note} />
          ) : (
            <Cause
              key={note.id}
              note={note}
              number={index + 1}
              open={open === index}
              onToggle={() => onOpen(open === index ? undefined : index)}
            />
          ),
        )}
      {causes.length > LISTED && <MoreCauses causes={causes} from={LISTED} open={open} onOpen={onOpen} />}
    </>
  );
}
