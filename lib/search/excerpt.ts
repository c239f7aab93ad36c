/**
 * A text from a few words before its first match on, so that a short line shows why it is a hit.
 *
 * @param match where the first match begins
 * @param lead characters that are kept before it at most
 */
export function excerpt(text: string, match: number, lead: number): string {
  if (match <= lead) return text;
  const from = text.indexOf(' ', match - lead) + 1;
  return `… ${text.slice(Math.min(from, match))}`;
}
