import MiniSearch from 'minisearch';
import { parseTechniqueId } from '../attack/ids.ts';
import type { TechniqueId } from '../attack/technique.ts';
import { INDEX_OPTIONS } from './fields.ts';
import { asNoteHit, asTechniqueHit, type SearchAnswer } from './hits.ts';
import { countSources, rankNotes, rankTechniques, type Scored } from './rank.ts';
import type { FoundTechnique, SearchFile } from './types.ts';
import { typedWords } from './words.ts';

/** Words of a query that are compared: a longer one is a sentence, and costs more than it finds. */
export const MOST_WORDS = 12;

/** Techniques above the notes that words found: more would push the notes out of sight. */
export const WORD_TECHNIQUES = 5;

/** Opens the index of words: what holds all the words typed or, when nothing does, what holds some. */
export function openWords(
  { documents, index: serialised }: SearchFile,
  byId: ReadonlyMap<TechniqueId, FoundTechnique>,
): (text: string, limit: number) => SearchAnswer {
  const index = MiniSearch.loadJS(serialised, INDEX_OPTIONS);

  const scored = (stems: readonly string[], combineWith: 'AND' | 'OR'): Scored[] => {
    const results = index.search(stems.join(' '), { combineWith, tokenize: (text) => text.split(' ') });
    return results.flatMap(({ id, score }) => {
      const document = documents[id];
      return document ? [{ document, score }] : [];
    });
  };

  return (text, limit) => {
    const words = typedWords(text).slice(0, MOST_WORDS);
    const typed = [...new Set(words.map(({ stem }) => stem))];
    const withAll = scored(typed, 'AND');
    const withSome = withAll.length === 0 && typed.length > 1 ? scored(typed, 'OR') : [];
    const someWords = withSome.length > 0;
    const found = someWords ? withSome : withAll;
    const techniques = rankTechniques(found, byId, idsIn(text, byId));
    const notes = rankNotes(found);
    return {
      ...(someWords && { someWords }),
      techniques: techniques.slice(0, WORD_TECHNIQUES).map((technique) => asTechniqueHit(technique, typed)),
      notes: notes.slice(0, limit).map((note) => asNoteHit(note, typed, byId)),
      total: { techniques: techniques.length, ...countSources(notes) },
    };
  };
}

/** The techniques whose IDs stand among other words: `T1021.002 psexec`. A bare number is a word like any other. */
function idsIn(text: string, byId: ReadonlyMap<TechniqueId, FoundTechnique>): Set<TechniqueId> {
  const ids = text.split(/\s+/).flatMap((word) => (/^t/i.test(word) ? (parseTechniqueId(word) ?? []) : []));
  return new Set(ids.map((id) => byId.get(id)?.now?.id ?? id));
}
