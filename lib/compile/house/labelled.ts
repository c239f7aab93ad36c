/** Where a description begins to speak of false positives: at the beginning of a line or after a sentence. */
const LABEL =
  /(?:^|[\n.!?])[ \t#*_>-]*(?:known |possible |potential |expected )?false[ -]positives?(?: notes?)?[ \t*_]*[:\n][ \t*_]*/i;

/** The next label or heading: another subject. */
const NEXT_LABEL = /\n[ \t]*(?:#|[*_]*[A-Z][A-Za-z /]{2,30}[*_]*:)/;

/**
 * What a description says about false positives where it labels it: formats without a field of their own have teams
 * write "False positives: …" into it. Text that is not labelled is left alone.
 */
export function labelledFalsePositives(description: string): string | undefined {
  const label = LABEL.exec(description);
  if (!label) return undefined;
  const after = description.slice(label.index + label[0].length);
  const end = NEXT_LABEL.exec(after)?.index ?? after.length;
  return after.slice(0, end).trim() || undefined;
}
