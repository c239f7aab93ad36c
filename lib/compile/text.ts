/** A text on one line: YAML and TOML wrap sentences where the file's width ends, which says nothing. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What makes two sentences the same one: the words, whatever their case, spacing and final dot. */
export function sentenceKey(text: string): string {
  return oneLine(text).toLowerCase().replace(/\.$/, '').trimEnd();
}

/** Order of code units: the same on every machine, unlike `localeCompare`. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
