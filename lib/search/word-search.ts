import { parseTechniqueId } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import type { Found } from './found.ts';
import type { Library } from './library.ts';
import type { Scored } from './rank.ts';
import { typedWords } from './words.ts';

/** Words of a query that are compared: a longer one is a sentence, and costs more than it finds. */
export const MOST_WORDS = 12;

/** Fewer notes than this hold all the words: the nearest of the others are shown too, and so many in all. */
const FEW_NOTES = 5;
const NEAREST_NOTES = 10;

/**
 * Finds what holds all the words typed or, when nothing does, what holds some. A cause is told in few words, which need not
 * be the analyst's: where few notes hold all the words, those come along that hold most of them.
 */
export function withWords(text: string, { withWords: find, byId }: Library): Found {
  const words = typedWords(text).slice(0, MOST_WORDS);
  const typed = [...new Set(words.map(({ stem }) => stem))];
  const asked = idsIn(text, byId);
  const withAll = find(typed, 'AND');
  const notes = withAll.filter(isCurated);
  if (typed.length < 2 || notes.length >= FEW_NOTES) return { documents: withAll, typed, asked };
  const withSome = find(typed, 'OR');
  if (withAll.length > 0) {
    const held = new Set(notes.map(({ document }) => document));
    const others = withSome.filter((each) => isCurated(each) && !held.has(each.document));
    const nearest = others.toSorted((a, b) => b.score - a.score).slice(0, NEAREST_NOTES - notes.length);
    return { documents: [...withAll, ...nearest], typed, asked };
  }
  return { documents: withSome, typed, asked, ...(withSome.length > 0 && { someWords: true }) };
}

const isCurated = ({ document }: Scored): boolean =>
  document.kind === 'note' && document.source === 'curated';

/** The techniques whose IDs stand among other words: `T1021.002 psexec`. A bare number is a word like any other. */
function idsIn(text: string, byId: Library['byId']): Set<TechniqueId> {
  const ids = text.split(/\s+/).flatMap((word) => (/^t/i.test(word) ? (parseTechniqueId(word) ?? []) : []));
  return new Set(ids.map((id) => byId.get(id)?.now?.id ?? id));
}
