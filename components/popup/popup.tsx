import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import type { Search } from '../../lib/search/query.ts';
import { PageLink } from '../parts/page-link.tsx';
import type { ReaderPlace } from '../parts/reader-address.ts';
import { HitList, LIST_ID, rowId } from '../search/hit-list.tsx';
import { NONE, type Row, seenGroups, seenOnPage, step } from '../search/rows.ts';
import { SearchField } from '../search/search-field.tsx';
import { useAnswer } from '../search/use-answer.ts';
import { PopupBody } from './body.tsx';
import { type Site, SiteRow } from './site-row.tsx';

/** What a search shows of each kind at most: beyond, one types another word rather than scrolls. */
const MOST_HITS = 30;

export interface PopupProps {
  /** Undefined until it was read; another one takes its place when rules were compiled meanwhile. */
  search: Search | undefined;
  /** Day of the catalog, once read. */
  date: string | undefined;
  /** The newest day of what is compiled on this machine; undefined where nothing is. */
  compiled?: { asOf?: string } | undefined;
  /** Why the catalog can't be read. */
  problem: string | undefined;
  /** Undefined until the browser said. */
  site: Site | undefined;
  /** What the browser answered when it refused to enable a site. */
  refusal?: string | undefined;
  /** How often each technique stands on the page. */
  found: Readonly<Record<TechniqueId, number>>;
  /** The technique that the page itself is about; undefined for a console. */
  subject?: TechniqueId | undefined;
  /** Opens the reader, at a place or at its start. */
  onReader: (place?: ReaderPlace) => void;
  onOptions: () => void;
  onEnable: (origin: string) => void;
  onDisable: (origin: string) => void;
  onRetry: () => void;
}

/** The toolbar popup: search, what stands on the page, and whether marks are on there. */
export function Popup(props: PopupProps) {
  const {
    search,
    date,
    compiled,
    problem,
    site,
    refusal,
    found: onPage,
    subject,
    onReader,
    onOptions,
  } = props;
  const holdsRules = search?.holdsRules ?? false;
  const [text, setText] = useState('');
  const [moved, setMoved] = useState<number>();
  const body = useRef<HTMLDivElement>(null);

  const { query, answer, groups: found, unfold } = useAnswer(search, text, MOST_HITS);
  const seen = useMemo(
    () => (search ? seenGroups(seenOnPage(onPage, search, subject)) : []),
    [search, onPage, subject],
  );
  const groups = answer ? found : seen;
  const rows = groups.flatMap((group) => group.rows);
  // What was searched for: its best hit is chosen at once. What merely stands there waits for an arrow key.
  const chosen = Math.min(moved ?? (answer ? 0 : NONE), rows.length - 1);

  useEffect(() => {
    // At the first row, also after each key typed, what stands above the rows is in sight too.
    if (chosen <= 0) body.current?.scrollTo(0, 0);
    else document.getElementById(rowId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen, groups]);

  const change = (next: string) => {
    setText(next);
    setMoved(undefined);
  };
  const open = (row: Row | undefined) => {
    if (row?.kind === 'more') unfold(row.group);
    else if (row) onReader(row.place);
  };
  const list = { id: LIST_ID, chosen: chosen === NONE ? undefined : rowId(chosen) };
  const reader = (label: string) => (
    <PageLink href="reader.html" onOpen={() => onReader()}>
      {label}
    </PageLink>
  );

  return (
    <main class="popup">
      <h1 class="away">LoFP Lens</h1>
      <SearchField
        text={text}
        rules={holdsRules}
        list={rows.length > 0 ? list : undefined}
        onText={change}
        onMove={(by) => setMoved(step(chosen, by, rows.length))}
        onGo={() => open(rows[chosen])}
      />
      <div class="popup-body" ref={body}>
        <PopupBody
          query={query}
          answer={answer}
          problem={problem}
          site={site}
          ready={search !== undefined && (query !== undefined || site !== undefined)}
          rules={holdsRules}
          reader={reader('reader')}
          compile={
            <PageLink href="options.html" onOpen={onOptions}>
              compile them
            </PageLink>
          }
          onRetry={props.onRetry}
        >
          {rows.length > 0 ? <HitList groups={groups} chosen={chosen} onOpen={open} /> : undefined}
        </PopupBody>
      </div>
      <SiteRow site={site} refusal={refusal} onEnable={props.onEnable} onDisable={props.onDisable} />
      <footer class="popup-foot">
        <span>{date !== undefined && footOf(date, compiled?.asOf)}</span>
        {reader('Reader')}
        <PageLink href="options.html" onOpen={onOptions}>
          Options
        </PageLink>
      </footer>
    </main>
  );
}

/** How old what is searched is. */
const footOf = (date: string, rules: string | undefined): string =>
  rules === undefined ? `Catalog ${date}` : `Catalog ${date} · rules ${rules}`;
