import { parseTechniqueId } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { Found } from './found.ts';
import type { Library } from './library.ts';
import { typedWords } from './words.ts';

/** Words of a query that are compared: a longer one is a sentence, and costs more than it finds. */
export const MOST_WORDS = 12;

/** Finds what holds all the words typed or, when nothing does, what holds some. */
export function withWords(text: string, { withWords: find, byId }: Library): Found {
  const words = typedWords(text).slice(0, MOST_WORDS);
  const typed = [...new Set(words.map(({ stem }) => stem))];
  const asked = idsIn(text, byId);
  const withAll = find(typed, 'AND');
  const withSome = withAll.length === 0 && typed.length > 1 ? find(typed, 'OR') : [];
  if (withSome.length === 0) return { documents: withAll, typed, asked };
  return { documents: withSome, typed, asked, someWords: true };
}

/** The techniques whose IDs stand among other words: `T1021.002 psexec`. A bare number is a word like any other. */
function idsIn(text: string, byId: Library['byId']): Set<TechniqueId> {
  const ids = text.split(/\s+/).flatMap((word) => (/^t/i.test(word) ? (parseTechniqueId(word) ?? []) : []));
  return new Set(ids.map((id) => byId.get(id)?.now?.id ?? id));
}
