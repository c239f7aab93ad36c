import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, LofpPage } from '../catalog/types.ts';
import { bundledDocuments, type Sayings } from './documents.ts';
import { INDEX_OPTIONS, type IndexedDocument } from './fields.ts';
import { type BundledDocument, type FoundTechnique, SEARCH_VERSION, type SearchFile } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';
import { buildIndex } from './word-index.ts';

/** What can be searched. */
export interface Searchable extends Sayings {
  techniques: readonly Technique[];
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
  const indexed = bundledDocuments(techniques, searchable).map((document, id) =>
    indexedAs(document, id, registry),
  );
  const file: SearchFile = {
    version: SEARCH_VERSION,
    techniques,
    vocabulary: vocabularyOf(indexed.flatMap(({ id: _id, ...fields }) => Object.values(fields))),
    index: buildIndex(indexed, INDEX_OPTIONS),
  };
  return JSON.stringify(file);
}

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

function indexedAs(document: BundledDocument, id: number, registry: Registry): IndexedDocument {
  const empty = { id, note: '', names: '', fits: '', doubt: '', technique: '' };
  if (document.kind === 'technique') {
    // A renumbered technique is found by words under its current number, which carries its old name too.
    return document.now ? empty : { ...empty, technique: inAllNumbers(document.id, registry) };
  }
  const technique = document.techniques.map((each) => inAllNumbers(each, registry)).join(' ');
  if (document.source === 'lofp') return { ...empty, note: document.note, technique };
  const { note, names, fits, doubt } = document;
  return { id, note, names: names.join(' '), fits, doubt, technique };
}

function inAllNumbers(id: TechniqueId, registry: Registry): string {
  const current = registry.currentOf(id);
  return [current, ...registry.formerOf(current)]
    .map((each) => `${each} ${registry.find(each)?.name ?? ''}`)
    .join(' ');
}
