import { once } from '../once.ts';
import { foldedTitle, titlesMeant } from './title.ts';

/** How a rule was recognised: by its public id; by its title, the whole of what stands there; by a title within it. */
export type RecognisedBy = 'id' | 'exact' | 'contained';

/** A rule that fits what a page says. */
export interface FittingRule {
  /** `sigma:<id>`. */
  key: string;
  how: RecognisedBy;
}

/** The rules that fit best, and equally. */
export interface FittingRules {
  rules: FittingRule[];
  /** Whether it is one rule: of several none is claimed. */
  claimed: boolean;
}

interface NamedRule {
  key: string;
  title: string;
}

/** Shorter titles stand in sentences by chance ("Process Discovery"): they count only as the whole of what is shown. */
const FEWEST_WORDS = 3;

const NONE: FittingRules = { rules: [], claimed: false };

/**
 * Recognises rules by what a console shows of them. An id goes before a whole title, that before a title contained in what
 * is shown, and of those the longest; titles are compared word by word. They are nearly unique: some 25 of 7,500 stand in
 * two repositories.
 *
 * @param rules all that can be recognised, of whatever source; read when the first title is asked for.
 * @returns answers for a key (`sigma:<id>`), a bare id, or a title; text of any length.
 */
export function openRuleFinder(rules: readonly NamedRule[]): (shown: string) => FittingRules {
  const byId = once(() => idsOf(rules));
  const byTitle = once(() => grouped(rules.map(({ key, title }) => [foldedTitle(title), key])));
  const longest = once(() => Math.max(0, ...[...byTitle().keys()].map((title) => title.split(' ').length)));

  return (shown) => {
    const asked = shown.trim().toLowerCase();
    const known = byId().get(asked);
    if (known) return fitting(known, 'id');
    const forms = titlesMeant(shown);
    const exact = forms.flatMap((form) => byTitle().get(form) ?? []);
    if (exact.length > 0) return fitting(exact, 'exact');
    const within = longestWithin(forms[0] ?? '', byTitle(), longest());
    return within.length > 0 ? fitting(within, 'contained') : NONE;
  };
}

function fitting(keys: readonly string[], how: RecognisedBy): FittingRules {
  const rules = [...new Set(keys)].map((key) => ({ key, how }));
  return { rules, claimed: rules.length === 1 };
}

function idsOf(rules: readonly NamedRule[]): Map<string, string[]> {
  const ids = rules.flatMap(({ key }): [string, string][] => [
    [key.toLowerCase(), key],
    [key.slice(key.indexOf(':') + 1).toLowerCase(), key],
  ]);
  return grouped(ids);
}

function grouped(pairs: readonly (readonly [name: string, key: string])[]): Map<string, string[]> {
  const groups = Map.groupBy(pairs, ([name]) => name);
  return new Map([...groups].map(([name, same]) => [name, same.map(([, key]) => key)]));
}

/** Keys of the longest titles that stand whole in a folded text: several where titles of that length overlap or agree. */
function longestWithin(text: string, byTitle: ReadonlyMap<string, string[]>, most: number): string[] {
  const words = text.split(' ');
  for (let length = Math.min(most, words.length - 1); length >= FEWEST_WORDS; length -= 1) {
    const starts = Array.from({ length: words.length - length + 1 }, (_, start) => start);
    const found = starts.flatMap((start) => byTitle.get(words.slice(start, start + length).join(' ')) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}
