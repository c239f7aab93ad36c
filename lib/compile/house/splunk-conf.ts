/** One stanza of a Splunk .conf file: its name and its settings; a setting written twice has its last value. */
export interface Stanza {
  name: string;
  settings: Map<string, string>;
}

/** Settings before the first stanza, and those of `[default]`, hold for all. */
const DEFAULT = 'default';

/**
 * Reads a Splunk .conf file. Its dialect is not INI as the libraries read it: a backslash at the end of a line
 * continues the value on the next, only `#` at the beginning of a line is a comment (searches are full of `;` and `#`),
 * quotes belong to the value, and a stanza's name may hold dots and brackets.
 *
 * @returns the stanzas in their order, each name once, with the defaults filled in.
 */
export function parseSplunkConf(text: string): Stanza[] {
  const stanzas = new Map<string, Stanza>();
  const open = (name: string): Stanza => {
    const stanza = stanzas.get(name) ?? { name, settings: new Map<string, string>() };
    stanzas.set(name, stanza);
    return stanza;
  };
  let current = open(DEFAULT);
  for (const line of logicalLines(text)) {
    const header = /^\s*\[(.*)\]\s*$/s.exec(line)?.[1];
    if (header !== undefined) {
      current = open(header.trim());
      continue;
    }
    const equals = line.indexOf('=');
    if (equals > 0) current.settings.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  const defaults = open(DEFAULT).settings;
  stanzas.delete(DEFAULT);
  return [...stanzas.values()].map(({ name, settings }) => {
    return { name, settings: new Map([...defaults, ...settings]) };
  });
}

/** Lines with those that a backslash continues, without comments and empty ones. */
function logicalLines(text: string): string[] {
  const lines: string[] = [];
  let parts: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (parts.length === 0 && /^\s*(#|$)/.test(line)) continue;
    const continues = line.endsWith('\\');
    parts.push(continues ? line.slice(0, -1) : line);
    if (continues) continue;
    lines.push(parts.join('\n'));
    parts = [];
  }
  if (parts.length > 0) lines.push(parts.join('\n'));
  return lines;
}
