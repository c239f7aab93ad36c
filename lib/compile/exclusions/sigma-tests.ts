import type { Test } from './condition.ts';

/** Modifiers that compare with something other than a value of the rule. */
const NO_VALUES = ['fieldref', 'expand', 'exists', 'gt', 'gte', 'lt', 'lte', 'neq'];

/** The tests of a block: of a map, a list of maps, or a list of words to search for; deeper lists are no Sigma. */
export function testsOf(block: unknown): Test[] {
  const parts: unknown[] = [block].flat();
  const words = parts.flatMap(textsOf);
  const maps = parts.flatMap((part) => (typeof part === 'object' && part !== null ? testsOfMap(part) : []));
  return words.length > 0 ? [{ kind: 'test', values: words }, ...maps] : maps;
}

function testsOfMap(map: object): Test[] {
  return Object.entries(map).flatMap(([key, value]: [string, unknown]): Test[] => {
    const [field = '', ...modifiers] = key.split('|');
    if (modifiers.some((modifier) => NO_VALUES.includes(modifier))) return [];
    const values = [value]
      .flat()
      .flatMap(textsOf)
      .map((text) => decorated(text, modifiers));
    return values.length > 0 ? [{ kind: 'test', ...(field && { field }), values }] : [];
  });
}

/** `null` and the empty text ask only whether the field is there. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

/** A value with what its modifiers say of it, in wildcards: `Image|endswith: \x.exe` is `*\x.exe`. */
function decorated(text: string, modifiers: readonly string[]): string {
  if (modifiers.includes('re')) return `/${text}/`;
  if (modifiers.includes('contains')) return `*${text}*`;
  if (modifiers.includes('startswith')) return `${text}*`;
  return modifiers.includes('endswith') ? `*${text}` : text;
}
