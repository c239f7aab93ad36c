import type { CuratedNote } from '../../lib/catalog/types.ts';
import { Cause, NoBenignUse } from './cause.tsx';
import { MoreCauses } from './more-causes.tsx';
import type { OpenCause } from './state.ts';

/** So many causes have a line of their own; the rest are counted by activity. */
const LISTED = 3;

interface CausesProps extends OpenCause {
  causes: readonly CuratedNote[];
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
            <Cause key={note.id} note={note} index={index} open={open} onOpen={onOpen} />
          ),
        )}
      {causes.length > LISTED && <MoreCauses causes={causes} from={LISTED} open={open} onOpen={onOpen} />}
    </>
  );
}
