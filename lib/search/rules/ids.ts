import type { FoundRule } from '../types.ts';

/** So much of an id as consoles and our own pages show of it: eight digits of a UUID. */
const SHORTEST_BEGINNING = /^[0-9a-f]{8}(?:$|-)/;
/** A key with its source, `sigma:<id>`. */
const WITH_SOURCE = /^(?:sigma|elastic|splunk|house):/;
/** A name that tells the team's rules apart may be a common word, which is then searched as one. */
const TELLING = /\d|-/;

/**
 * Finds rules by id as one types or pastes it: the key, the bare id, or the beginning of a UUID.
 *
 * @returns undefined where the text is the id of no rule.
 */
export function rulesOfId(text: string, rules: readonly FoundRule[]): FoundRule[] | undefined {
  const asked = text.toLowerCase();
  const isKey = WITH_SOURCE.test(asked);
  const bare = isKey ? asked.slice(asked.indexOf(':') + 1) : asked;
  const isBeginning = SHORTEST_BEGINNING.test(bare);
  if (!isKey && !isBeginning && !TELLING.test(bare)) return undefined;
  const found = rules.filter(({ key }) => {
    if (isKey) return key === asked || (isBeginning && key.startsWith(asked));
    const id = key.slice(key.indexOf(':') + 1);
    return id === bare || (isBeginning && id.startsWith(bare));
  });
  return found.length > 0 ? found : undefined;
}
