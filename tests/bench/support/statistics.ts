/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export const worst = (values: readonly number[]): number => Math.max(...values);

/** A number as a table shows it: three significant digits, as many decimals as that needs. */
export const shown = (value: number): string =>
  Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

export const ms = (value: number): string => `${shown(value)} ms`;

/**
 * Runs variants by turns, so that what else the machine does meets all of them: A B C, C B A, A B C …
 * @returns of each variant, its runs
 */
export async function alternate<Samples extends Record<string, unknown>>(
  runs: number,
  variants: { [Name in keyof Samples]: (run: number) => Promise<Samples[Name]> },
): Promise<{ [Name in keyof Samples]: Samples[Name][] }> {
  const names: (keyof Samples)[] = Object.keys(variants);
  const samples = Object.fromEntries(names.map((name) => [name, [] as unknown[]])) as {
    [Name in keyof Samples]: Samples[Name][];
  };
  for (let run = 0; run < runs; run++)
    for (const name of run % 2 ? names.toReversed() : names) samples[name].push(await variants[name](run));
  return samples;
}
