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

interface NothingFoundProps {
  text: string;
  /** Whether compiled rules were searched too. */
  rules: boolean;
  /** A link to where one can look around. */
  reader: ComponentChildren;
  /** A link to where rules are compiled. */
  compile: ComponentChildren;
}

/** Nothing holds what was searched. */
export function NothingFound({ text, rules, reader, compile }: NothingFoundProps) {
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  if (rules) {
    return (
      <Blank title={`No note, rule or technique holds “${quote}”.`}>
        Searched were all notes of this catalog, the rules compiled on this machine and the causes that they
        name, and the IDs and names of ATT&amp;CK’s techniques. Try fewer or other words, or look around in
        the {reader}.
      </Blank>
    );
  }
  return (
    <Blank title={`No note or technique holds “${quote}”.`}>
      Sigma, Elastic and Splunk texts are not compiled on this machine: {compile}. Or try fewer or other
      words, or look around in the {reader}.
    </Blank>
  );
}
