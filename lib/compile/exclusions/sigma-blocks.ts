import { isGeneral } from './general.ts';
import { PLAIN_WORDS, SPELLINGS } from './sigma-words.ts';

/** Blocks that are called after what they ignore; others (`selection_…`, `reduction1`) are called after what they test. */
const NAMED = /^(?:filter|exclu|fp|false|legit|known|whitelist|allow)/i;

/**
 * What a block of a Sigma rule is called after: `filter_optional_teamviewer` → "TeamViewer".
 *
 * @param values of the block; where one of them holds the name in another case, its spelling is taken.
 * @returns undefined where the name says only how the block works, names a program too general to tell anything, or
 *   stands neither in a value nor among the names we know.
 */
export function labelOf(block: string, values: readonly string[]): string | undefined {
  if (!NAMED.test(block)) return undefined;
  const words = block
    .split(/[_\-.\s]+/)
    .filter((word) => word && !/^(?:filter|main|optional|\d+)$/i.test(word))
    .map((word) => withoutNumber(word, values));
  const known = spellingOf(words);
  if (known) return known;
  const telling = words.filter((word) => !PLAIN_WORDS.has(word.toLowerCase()) && !isGeneral(word));
  if (telling.length === 0) return undefined;
  // Words that would say nothing alone may belong to the name: "Snipping Tool", "Windows Kits".
  const whole = words.length > 1 ? spelledIn(values, words) : undefined;
  return whole ?? spelledIn(values, telling) ?? ofWords(telling, values);
}

function spellingOf(words: readonly string[]): string | undefined {
  return SPELLINGS[words.join('').toLowerCase()];
}

/** Numbers at its end tell blocks apart (`avira2`), unless a value has them too (`w32time`, `rundll32`). */
function withoutNumber(word: string, values: readonly string[]): string {
  const lower = word.toLowerCase();
  return values.some((value) => value.toLowerCase().includes(lower)) ? word : word.replace(/\d+$/, '');
}

/** The words that can be vouched for: known ones first, else those that a value holds. */
function ofWords(words: readonly string[], values: readonly string[]): string | undefined {
  const spelled = words.flatMap((word) => SPELLINGS[word.toLowerCase()] ?? []);
  if (spelled[0] !== undefined) return spelled[0];
  const all = values.map(compact).join(' ');
  const found = words.filter((word) => word.length > 2 && all.includes(compact(word)));
  return found.length > 0
    ? found.map((word) => spelledIn(values, [word]) ?? titled(word)).join(' ')
    : undefined;
}

function compact(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/**
 * The words as a value spells them, one after another: `team_viewer` in `\TeamViewer.exe`. Only a spelling in mixed case
 * is someone's choice; all small or all capitals is often the path's.
 */
function spelledIn(values: readonly string[], words: readonly string[]): string | undefined {
  if (words.join('').length < 3) return undefined;
  const escaped = words.map((word) => word.replace(/[^\w]/g, '\\$&'));
  const pattern = new RegExp(`(?<![a-z])${escaped.join('[ _-]?')}(?![a-z])`, 'i');
  const known = spellingOf(words);
  if (known) return known;
  const found = values.flatMap((value) => pattern.exec(value)?.[0] ?? []);
  return found.find((text) => /[a-z]/.test(text) && /[A-Z]/.test(text));
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
