/** A JSON array with one element a line, so that a person can read it and a diff shows what changed. */
export function jsonLines(elements: readonly unknown[]): string {
  return `[\n${elements.map((element) => `  ${JSON.stringify(element)}`).join(',\n')}\n]\n`;
}
