import type { ComponentChildren } from 'preact';
import type { SearchAnswer } from '../../lib/search/hits.ts';
import { counted } from '../parts/cause-words.ts';
import { Blank, NothingFound } from '../search/blank.tsx';
import type { Site } from './site-row.tsx';

interface PopupBodyProps {
  /** What was typed, where it is enough to search for. */
  query: string | undefined;
  answer: SearchAnswer | undefined;
  site: Site | undefined;
  /** Why the catalog can't be read. */
  problem: string | undefined;
  /** Whether catalog and page have answered: until then nothing is said, for it would be wrong in a moment. */
  ready: boolean;
  /** Whether compiled rules are searched too. */
  rules: boolean;
  /** Links to the reader and, to compile rules, to the options. */
  reader: ComponentChildren;
  compile: ComponentChildren;
  onRetry: () => void;
  /** The list, where it has rows. */
  children: ComponentChildren;
}

/** Everything between field and site row: the list, or why there is none. */
export function PopupBody(props: PopupBodyProps) {
  const { query, answer, problem, ready, site, rules, reader, compile, onRetry, children } = props;
  if (problem !== undefined) {
    return (
      <Blank title="The catalog could not be read.">
        <p>{problem}</p>
        <p>If it stays so, install LoFP Lens again.</p>
        <div class="actions">
          <button type="button" class="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      </Blank>
    );
  }
  if (!ready) return null;
  return (
    <>
      {answer && <Heard answer={answer} rules={rules} />}
      {children ??
        (query === undefined ? (
          <NothingSeen site={site} />
        ) : (
          <NothingFound text={query} rules={rules} reader={reader} compile={compile} />
        ))}
    </>
  );
}

/** How the query was taken. A screen reader also hears how much was found, at each pause in typing. */
function Heard({ answer, rules }: { answer: SearchAnswer; rules: boolean }) {
  const { meant, someWords, total } = answer;
  const notes = total.notes + total.lofp + total.ruleNotes;
  return (
    <div role="status">
      {meant !== undefined && (
        <p class="meant">
          Searched for <b>{meant}</b>
        </p>
      )}
      {someWords && <p class="meant">Nothing holds all these words. These hold some:</p>}
      <span class="away">
        {counted(total.techniques, 'technique', 'techniques')}, {counted(notes, 'note', 'notes')}
        {rules && `, ${counted(total.rules, 'rule', 'rules')}`}
      </span>
    </div>
  );
}

function NothingSeen({ site }: { site: Site | undefined }) {
  if (site?.kind === 'on')
    return (
      <Blank title="No technique on this page.">
        No ID that ATT&amp;CK knows stands on it so far. Search above.
      </Blank>
    );
  if (site?.kind === 'off')
    return (
      <Blank title="LoFP Lens does not read this page.">
        Enable it below to mark techniques here, or search.
      </Blank>
    );
  return (
    <Blank title="LoFP Lens can’t mark this page.">
      The browser’s own pages, its store and files are closed to it. Search works all the same.
    </Blank>
  );
}
