import { useEffect, useState } from 'preact/hooks';
import type { Search } from '../../lib/search/query.ts';
import type { ReaderPlace } from '../parts/reader-address.ts';
import { NothingFound } from '../search/blank.tsx';
import { HitList, LIST_ID, rowId } from '../search/hit-list.tsx';
import { NONE, type Row, step } from '../search/rows.ts';
import { SearchField } from '../search/search-field.tsx';
import { useAnswer } from '../search/use-answer.ts';
import { START_HREF } from './route.ts';

/** What is shown of each kind at most: the list hangs over the page and is not scrolled far. */
const MOST_HITS = 20;

interface ReaderFindProps {
  search: Search | undefined;
  onGo: (place: ReaderPlace) => void;
}

/** The search in the reader's head; what it finds hangs below the field for as long as the focus is here. */
export function ReaderFind({ search, onGo }: ReaderFindProps) {
  const [text, setText] = useState('');
  const [moved, setMoved] = useState(0);
  const [here, setHere] = useState(false);

  const { query, answer, groups, unfold } = useAnswer(search, text, MOST_HITS);
  const holdsRules = search?.holdsRules ?? false;
  const rows = groups.flatMap((group) => group.rows);
  const chosen = Math.min(moved, rows.length - 1);
  const hanging = here && answer !== undefined;

  useEffect(() => {
    if (hanging) document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen, hanging]);

  const change = (next: string) => {
    setText(next);
    setMoved(0);
    setHere(true);
  };
  const open = (row: Row | undefined) => {
    if (row?.kind === 'more') return unfold(row.group);
    if (!row) return;
    change('');
    onGo(row.place);
  };
  const left = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && (event.currentTarget as Node).contains(to))) setHere(false);
  };

  return (
    <div class="find" onFocusIn={() => setHere(true)} onFocusOut={left}>
      <SearchField
        text={text}
        rules={holdsRules}
        list={
          hanging && rows.length > 0
            ? { id: LIST_ID, chosen: chosen === NONE ? undefined : rowId(chosen) }
            : undefined
        }
        onText={change}
        onMove={(by) => setMoved(step(chosen, by, rows.length))}
        onGo={() => open(rows[chosen])}
      />
      {hanging && (
        // A press on the list must not take the focus from the field before it is a click.
        // biome-ignore lint/a11y/noStaticElementInteractions: the rows within answer the press.
        <div class="found" onMouseDown={(event) => event.preventDefault()}>
          {answer?.meant !== undefined && (
            <p class="meant">
              Searched for <b>{answer.meant}</b>
            </p>
          )}
          {answer?.someWords && <p class="meant">Nothing holds all these words. These hold some:</p>}
          {rows.length > 0 ? (
            <HitList groups={groups} chosen={chosen} onOpen={open} />
          ) : (
            <NothingFound
              text={query ?? ''}
              rules={holdsRules}
              reader={<a href={START_HREF}>list of all techniques with notes</a>}
              compile={<a href="options.html">compile them</a>}
            />
          )}
        </div>
      )}
    </div>
  );
}
