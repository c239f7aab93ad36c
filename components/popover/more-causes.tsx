import { useState } from 'preact/hooks';
import type { ConsideredCause } from '../../lib/copy/types.ts';
import { Cause } from './cause.tsx';
import { Counts } from './counts.tsx';
import { groupOf, keyOf } from './groups.ts';
import type { OpenCause } from './state.ts';

interface MoreCausesProps extends OpenCause {
  causes: readonly ConsideredCause[];
  /** Index of the first cause that has no line of its own. */
  from: number;
}

/** The causes beyond the listed ones as counts by activity or source; each opens in place. */
export function MoreCauses({ causes, from, open, onOpen }: MoreCausesProps) {
  const rest = causes.map((cause, index) => ({ cause, index, group: groupOf(cause) })).slice(from);
  const groups = Map.groupBy(rest, ({ group }) => group);
  const [unfolded, setUnfolded] = useState<string>();
  // A cause may be opened by its key too: then its group is the one unfolded.
  const shown = rest.find(({ index }) => index === open)?.group ?? unfolded;

  const toggle = (group: string) => {
    setUnfolded(shown === group ? undefined : group);
    onOpen(shown === group ? undefined : groups.get(group)?.[0]?.index);
  };

  return (
    <>
      <Counts
        rail={`+${rest.length}`}
        label={`${rest.length} more causes, by ${causes[0]?.kind === 'compiled' ? 'source' : 'activity'}`}
        groups={[...groups]}
        shown={shown}
        onToggle={toggle}
      />
      {(shown === undefined ? [] : (groups.get(shown) ?? [])).map(({ cause, index }) => (
        <Cause key={keyOf(cause)} cause={cause} index={index} open={open} onOpen={onOpen} />
      ))}
    </>
  );
}
