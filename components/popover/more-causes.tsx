import { useState } from 'preact/hooks';
import { activityLabel } from '../../lib/catalog/activities.ts';
import type { Activity, CuratedNote } from '../../lib/catalog/types.ts';
import { Cause } from './cause.tsx';
import type { OpenCause } from './state.ts';

interface MoreCausesProps extends OpenCause {
  causes: readonly CuratedNote[];
  /** Index of the first cause that has no line of its own. */
  from: number;
}

/** The causes beyond the listed ones as counts by activity; each activity opens in place. */
export function MoreCauses({ causes, from, open, onOpen }: MoreCausesProps) {
  const rest = causes.map((note, index) => ({ note, index })).slice(from);
  const groups = [...Map.groupBy(rest, ({ note }) => note.activity)];
  const [unfolded, setUnfolded] = useState<Activity>();
  // A cause may be opened by its key too: then its activity is the one unfolded.
  const shown = rest.find(({ index }) => index === open)?.note.activity ?? unfolded;

  const toggle = (activity: Activity, first: number) => {
    setUnfolded(shown === activity ? undefined : activity);
    onOpen(shown === activity ? undefined : first);
  };

  return (
    <>
      <div class="line more">
        <span class="rail">+{rest.length}</span>
        <ul aria-label={`${rest.length} more causes, by activity`}>
          {groups.map(([activity, members]) => (
            <li key={activity}>
              <button
                type="button"
                aria-expanded={shown === activity}
                onClick={() => toggle(activity, members[0]?.index ?? from)}
              >
                {activityLabel(activity)} <span class="count">{members.length}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {groups
        .filter(([activity]) => activity === shown)
        .flatMap(([, members]) => members)
        .map(({ note, index }) => (
          <Cause key={note.id} note={note} index={index} open={open} onOpen={onOpen} />
        ))}
    </>
  );
}
