/** Characters of a title that are compared: no public rule's has 200, and a page may show a novel where a title belongs. */
const MOST_CHARACTERS = 400;

/** What consoles and teams put around a rule's name; each is tried once, in this order. */
const AROUND: readonly RegExp[] = [
  // Splunk's searches are called "ESCU - Name - Rule", those of other apps the same way.
  /^[\p{L}\p{N}_ ]{2,30} - (.+) - rule$/u,
  // "[Prod] Name", "Name [Duplicate]", "Name (copy)", "Copy of Name".
  /^\[[^\]]{1,30}\]\s*(.+)$/u,
  /^(.+?)\s*\[[^\]]{1,30}\]$/u,
  /^(.+?)\s*\(copy(?: \d+)?\)$/u,
  /^copy of (.+)$/u,
  // "UC-0042: Name", "SOC_17 - Name", "1042 | Name".
  /^(?:\p{L}{1,6}[-_ ]?)?\d{1,6}\s*(?:[:|]|\s-)\s*(.+)$/u,
];

/** What titles are compared by: their words in lower case, without accents and punctuation, a space between them. */
export function foldedTitle(text: string): string {
  const lower = text.slice(0, MOST_CHARACTERS).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return lower.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}

/** The title as it stands on a page, then without each thing that a console or a team put around it; folded. */
export function titlesMeant(shown: string): string[] {
  const forms = [shown.slice(0, MOST_CHARACTERS).replace(/\s+/g, ' ').trim()];
  for (const around of AROUND) {
    const last = forms.at(-1) ?? '';
    const inner = around.exec(last.toLowerCase())?.[1];
    if (inner !== undefined) forms.push(inner);
  }
  return [...new Set(forms.map(foldedTitle))].filter((form) => form !== '');
}
