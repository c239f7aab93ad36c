import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, LofpPage } from '../catalog/types.ts';
import { INDEX_OPTIONS, type IndexedDocument } from './fields.ts';
import {
  type BundledDocument,
  type FoundNote,
  type FoundTechnique,
  SEARCH_VERSION,
  type SearchFile,
} from './types.ts';
import { vocabularyOf } from './vocabulary.ts';
import { buildIndex } from './word-index.ts';

/** What can be searched. */
export interface Searchable {
  techniques: readonly Technique[];
  notes: readonly CuratedNote[];
  lofp: readonly LofpPage[];
}

/**
 * Makes the search file at build time, so that the popup only has to load it.
 *
 * @returns the JSON text of `catalog/search.json`.
 */
export function buildSearch(searchable: Searchable): string {
  const registry = createRegistry(searchable.techniques);
  const documents = documentsOf(searchable, registry);
  const indexed = documents.map((document, id) => indexedAs(document, id, registry));
  const file: SearchFile = {
    version: SEARCH_VERSION,
    documents,
    vocabulary: vocabularyOf(indexed.flatMap(({ id: _id, ...fields }) => Object.values(fields))),
    index: buildIndex(indexed, INDEX_OPTIONS),
  };
  return JSON.stringify(file);
}

function documentsOf({ notes, lofp }: Searchable, registry: Registry): BundledDocument[] {
  return [
    ...registry.all().map((technique) => foundTechnique(technique, notes, lofp, registry)),
    ...notes.map(foundNote),
    ...lofp.flatMap((page) =>
      page.notes.map((note): BundledDocument => {
        return { kind: 'note', source: 'lofp', techniques: [page.technique], note };
      }),
    ),
  ];
}

function foundNote({ names, rules, excludes, reach, ...note }: CuratedNote): FoundNote {
  const { id, techniques, activity, expect, note: text, fits, doubt, platforms } = note;
  return {
    kind: 'note',
    source: 'curated',
    id,
    techniques,
    activity,
    expect,
    note: text,
    fits,
    doubt,
    platforms,
    names: [...names.fits, ...names.doubt],
    rules: [...new Set([...rules, ...excludes, ...reach])],
  };
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
