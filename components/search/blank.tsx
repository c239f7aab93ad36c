import type { ComponentChildren } from 'preact';

/** What stands in the list's place when there is no list: one sentence, and what there is instead. */
export function Blank({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="blank">
      <b>{title}</b>
      {children}
    </div>
  );
}

/** Characters of a query that are said again: a pasted log line would fill the popup. */
const LONGEST_QUOTE = 80;

/** Nothing holds what was searched. */
export function NothingFound({ text, reader }: { text: string; reader: ComponentChildren }) {
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return (
    <Blank title={`No note or technique holds “${quote}”.`}>
      Searched were all notes of this catalog, and the IDs and names of ATT&amp;CK’s techniques. Try fewer or
      other words, or look around in the {reader}.
    </Blank>
  );
}
