import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import type { AllNotes } from '../catalog/read.ts';
import type { CuratedNote, LofpPage, Rule } from '../catalog/types.ts';
import { INDEX_OPTIONS, type IndexedDocument } from './fields.ts';
import { packIndex } from './packed-index.ts';
import { type FoundTechnique, SEARCH_VERSION, type SearchFile } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';
import { buildIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

/** What can be searched. */
export interface Searchable extends AllNotes {
  techniques: readonly Technique[];
  /** Those that the notes cite, by title. */
  rules: readonly Pick<Rule, 'key' | 'title'>[];
}

/**
 * Makes the search file at build time, so that the popup only has to load it. It holds no note: they ship once, and the
 * search is opened with them, in this order.
 *
 * @returns the JSON text of `catalog/search.json`.
 */
export function buildSearch(searchable: Searchable): string {
  const registry = createRegistry(searchable.techniques);
  const { notes, lofp } = searchable;
  const techniques = registry.all().map((technique) => foundTechnique(technique, notes, lofp, registry));
  const indexed = indexedAll(techniques, searchable, registry).map((fields, id) => ({ id, ...fields }));
  const file: SearchFile = {
    version: SEARCH_VERSION,
    techniques,
    vocabulary: vocabularyOf(indexed.flatMap(({ id: _id, ...fields }) => Object.values(fields))),
    index: packIndex(buildIndex(indexed, INDEX_OPTIONS)),
  };
  return JSON.stringify(file);
}

type IndexedFields = Omit<IndexedDocument, 'id'>;
const EMPTY: IndexedFields = { note: '', names: '', fits: '', doubt: '', technique: '', rules: '' };

/** In the order of `bundledDocuments`. */
function indexedAll(
  techniques: readonly FoundTechnique[],
  { notes, lofp, rules }: Searchable,
  registry: Registry,
): IndexedFields[] {
  const titles = new Map(rules.map(({ key, title }) => [key, title]));
  const namesOf = (ids: readonly TechniqueId[]) => ids.map((id) => inAllNumbers(id, registry)).join(' ');
  return [
    // A renumbered technique is found by words under its current number, which carries its old name too.
    ...techniques.map(({ id, now }) => ({ ...EMPTY, technique: now ? '' : namesOf([id]) })),
    ...notes.map(({ note, names, fits, doubt, ...cites }) => ({
      note,
      names: [...names.fits, ...names.doubt].join(' '),
      fits,
      doubt,
      technique: namesOf(cites.techniques),
      rules: wordsOnce([...cites.rules, ...cites.reach].map((key) => titles.get(key) ?? '')),
    })),
    ...lofp.flatMap((page) =>
      page.notes.map((note) => ({ ...EMPTY, note, technique: namesOf([page.technique]) })),
    ),
  ];
}

/** A note that cites forty rules on one service is no more about it than a note that cites two. */
const wordsOnce = (titles: readonly string[]): string =>
  [...new Set(titles.flatMap((title) => wordsOf(title).map(({ stem }) => stem)))].join(' ');

function foundTechnique(
  { id, name, domain, status, replacedBy, platforms }: Technique,
  notes: readonly CuratedNote[],
  lofp: readonly LofpPage[],
  registry: Registry,
): FoundTechnique {
  const now = replacedBy && registry.find(replacedBy);
  const current = now ? now.id : id;
  const isIt = (other: TechniqueId) => registry.currentOf(other) === current;
  return {
    kind: 'technique',
    id,
    name,
    domain,
    status,
    ...(platforms && { platforms: platforms.map((platform) => platform.toLowerCase()) }),
    ...(now && { now: { id: now.id, name: now.name } }),
    curated: notes.filter(({ techniques }) => techniques.some(isIt)).length,
    lofp: lofp.filter(({ technique }) => isIt(technique)).flatMap((page) => page.notes).length,
  };
}

function inAllNumbers(id: TechniqueId, registry: Registry): string {
  const current = registry.currentOf(id);
  return [current, ...registry.formerOf(current)]
    .map((each) => `${each} ${registry.find(each)?.name ?? ''}`)
    .join(' ');
}
