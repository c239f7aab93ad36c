import { asNoteHit, type SearchAnswer } from './hits.ts';
import { openIds } from './ids.ts';
import { countSources } from './rank.ts';
import { openSpelling } from './spelling.ts';
import {
  type FoundDocument,
  type FoundTechnique,
  isNote,
  SEARCH_PATH,
  SEARCH_VERSION,
  type SearchFile,
} from './types.ts';
import { openWords } from './word-search.ts';

/** An opened search file. */
export interface Search {
  /**
   * Finds techniques and notes for what a person types, at every key; never throws.
   *
   * @param text anything; only its first `LONGEST_QUERY` characters are read.
   * @param options.limit how many notes, and how many techniques of an ID, to give at most.
   */
  find(text: string, options: { limit: number }): SearchAnswer;
  /** One technique by its ID in normal spelling; undefined where ATT&CK has none. */
  technique(id: string): FoundTechnique | undefined;
}

/** Letters from which on a search is worth showing: one letter finds whole words only, and there are hardly any. */
export const SHORTEST_QUERY = 2;

/** Characters of a query that are read: a pasted log line must not cost a second. */
export const LONGEST_QUERY = 200;

/**
 * Opens the search file that the build emitted.
 *
 * IDs go through a Map, words through MiniSearch, and only what neither knows through Fuse.js: over documents Fuse takes
 * 60 ms a key, over short strings a few.
 *
 * @throws when it is no search file, or of another version.
 */
export function openSearch(json: unknown): Search {
  const file = checked(json);
  const techniques = file.documents.filter((document) => document.kind === 'technique');
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const names = techniques.filter(({ now }) => !now).map(({ name }) => name);
  const spelling = openSpelling(file.vocabulary, names);
  const findId = openIds(techniques);
  const findWords = openWords(file, byId);

  const findById = (text: string, limit: number): SearchAnswer | undefined => {
    const hits = findId(text);
    if (!hits) return undefined;
    const notes = hits.exact ? notesOf(hits.exact, file.documents, byId) : [];
    return {
      techniques: hits.techniques.slice(0, limit).map((technique) => ({ technique, ranges: [] })),
      notes: notes.slice(0, limit).map((note) => asNoteHit(note, [], byId)),
      total: { techniques: hits.techniques.length, ...countSources(notes) },
    };
  };
  const findMeant = (text: string, limit: number): SearchAnswer => {
    const meant = spelling.meant(text);
    const answer = findWords(meant ?? text, limit);
    if (meant !== undefined) return { ...answer, meant };
    const nothing = answer.techniques.length + answer.notes.length === 0;
    const name = nothing ? spelling.meantName(text) : undefined;
    return name === undefined ? answer : { ...findWords(name, limit), meant: name };
  };

  return {
    technique: (id) => byId.get(id),
    find(text, { limit }) {
      const read = text.trimStart().slice(0, LONGEST_QUERY).trimEnd();
      return findById(read, limit) ?? findMeant(read, limit);
    },
  };
}

/** A technique's notes in either number: those written for it before those that name it in passing. */
function notesOf(
  technique: FoundTechnique,
  documents: readonly FoundDocument[],
  byId: ReadonlyMap<string, FoundTechnique>,
) {
  const currentOf = (id: string) => byId.get(id)?.now?.id ?? id;
  const asked = currentOf(technique.id);
  const notes = documents
    .filter(isNote)
    .map((note) => ({ note, place: note.techniques.findIndex((id) => currentOf(id) === asked) }))
    .filter(({ place }) => place >= 0);
  return notes.sort((a, b) => Math.min(a.place, 1) - Math.min(b.place, 1)).map(({ note }) => note);
}

/** The build made the file, so only what another version of the extension may have left is refused. */
function checked(json: unknown): SearchFile {
  const file = json as Partial<SearchFile> | null;
  if (file?.version !== SEARCH_VERSION) {
    throw new Error(
      `${SEARCH_PATH} is no search file of version ${SEARCH_VERSION}. Build or install LoFP Lens again.`,
    );
  }
  return file as SearchFile;
}
