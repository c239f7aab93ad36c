const DAY = 86_400_000;

/** Days after which an age is told: the public repositories change every week. */
const OLD = 180;

/**
 * The age of a source in words, once it is worth a word: "7 months old", "2 years old".
 *
 * @param asOf, @param today days, `YYYY-MM-DD`.
 * @returns undefined up to 180 days, and for what is no day.
 */
export function ageWords(asOf: string, today: string): string | undefined {
  const [then, now] = [new Date(asOf), new Date(today)];
  if (!(now.getTime() - then.getTime() > OLD * DAY)) return undefined;
  const begun = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth();
  const months = now.getUTCDate() < then.getUTCDate() ? begun - 1 : begun;
  return months < 24 ? `${months} months old` : `${Math.floor(months / 12)} years old`;
}
