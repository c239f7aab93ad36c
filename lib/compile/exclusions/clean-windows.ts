/**
 * Reads Sigma's list of what its rules hit on clean Windows installs (`.github/workflows/known-FPs.csv`:
 * `RuleId;RuleName;MatchString`, one line a hit that SigmaHQ looked at and accepted).
 *
 * @returns rule id in lower case → number of lines.
 */
export function knownFalsePositives(csv: string): Map<string, number> {
  const hits = new Map<string, number>();
  for (const line of csv.split(/\r?\n/)) {
    const id = line
      .split(';', 1)[0]
      ?.trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
    if (id && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) hits.set(id, (hits.get(id) ?? 0) + 1);
  }
  return hits;
}
