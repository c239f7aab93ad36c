import type { ConsideredCause } from '../../lib/copy/types.ts';
import { Cause, NoBenignUse } from './cause.tsx';
import { keyOf } from './groups.ts';
import { MoreCauses } from './more-causes.tsx';
import type { OpenCause } from './state.ts';

/** So many causes have a line of their own; the rest are counted. */
const LISTED = 3;

interface CausesProps extends OpenCause {
  causes: readonly ConsideredCause[];
}

/** The causes of a technique, ranked: the first open, two more as a line each, the rest by activity or source. */
export function Causes({ causes, open, onOpen }: CausesProps) {
  return (
    <>
      {causes
        .slice(0, LISTED)
        .map((cause, index) =>
          index === 0 && cause.kind === 'curated' && cause.note.expect === 'none' ? (
            <NoBenignUse key={keyOf(cause)} note={cause.note} />
          ) : (
            <Cause key={keyOf(cause)} cause={cause} index={index} open={open} onOpen={onOpen} />
          ),
        )}
      {causes.length > LISTED && <MoreCauses causes={causes} from={LISTED} open={open} onOpen={onOpen} />}
    </>
  );
}
