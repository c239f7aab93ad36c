import { Fragment } from 'preact';
import { Hit } from './hits.tsx';
import type { Row, RowGroup } from './rows.ts';

/** Id of the list, for the field that controls it. */
export const LIST_ID = 'hits';

/** Id of a row, by its place over all groups. */
export const rowId = (place: number): string => `hit-${place}`;

interface HitListProps {
  groups: readonly RowGroup[];
  /** Place of the chosen row over all groups; -1 for none. */
  chosen: number;
  onOpen: (row: Row) => void;
}

/** All rows under their headings, as one listbox: the field's arrow keys move through it. */
export function HitList({ groups, chosen, onOpen }: HitListProps) {
  let place = 0;
  return (
    <div id={LIST_ID} role="listbox" aria-label="Results">
      {groups.map(({ title, count, rows }) => (
        <Fragment key={title}>
          {/* Hidden from screen readers, which hear the group's name as they enter it. */}
          <div class="group" aria-hidden="true">
            <span>{title}</span>
            {count === undefined ? (
              <span class="cols">
                <span>seen</span>
                <span>notes</span>
              </span>
            ) : (
              <span class="count">{count}</span>
            )}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; options are grouped by role alone */}
          <div class="hits" role="group" aria-label={count === undefined ? title : `${title}, ${count}`}>
            {rows.map((row) => {
              const at = place++;
              return <Hit key={at} row={row} id={rowId(at)} chosen={at === chosen} onOpen={onOpen} />;
            })}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
