import MiniSearch from 'minisearch';
import { createRegistry, type Registry } from '../attack/registry.ts';
import type { Technique, TechniqueId } from '../attack/technique.ts';
import type { CuratedNote, LofpPage } from '../catalog/types.ts';
import { INDEX_OPTIONS, type IndexedDocument } from './fields.ts';
import { type FoundDocument, type FoundTechnique, SEARCH_VERSION, type SearchFile } from './types.ts';
import { wordsOf } from './words.ts';

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
  const index = new MiniSearch<IndexedDocument>(INDEX_OPTIONS);
  index.addAll(indexed);
  const file: SearchFile = {
    version: SEARCH_VERSION,
    documents,
    vocabulary: vocabularyOf(indexed),
    index: index.toJSON(),
  };
  return JSON.stringify(file);
}

function documentsOf({ notes, lofp }: Searchable, registry: Registry): FoundDocument[] {
  return [
    ...registry.all().map((technique) => foundTechnique(technique, notes, lofp, registry)),
    ...notes.map(({ id, techniques, activity, expect, note, fits, doubt, names }): FoundDocument => {
      const all = [...names.fits, ...names.doubt];
      return {
        kind: 'note',
        source: 'curated',
        id,
        techniques,
        activity,
        expect,
        note,
        fits,
        doubt,
        names: all,
      };
    }),
    ...lofp.flatMap((page) =>
      page.notes.map((note): FoundDocument => {
        return { kind: 'note', source: 'lofp', techniques: [page.technique], note };
      }),
    ),
  ];
}

function foundTechnique(
  { id, name, domain, status, replacedBy }: Technique,
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
    ...(now && { now: { id: now.id, name: now.name } }),
    curated: notes.filter(({ techniques }) => techniques.some(isIt)).length,
    lofp: lofp.filter(({ technique }) => isIt(technique)).flatMap((page) => page.notes).length,
  };
}

function indexedAs(document: FoundDocument, id: number, registry: Registry): IndexedDocument {
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

function vocabularyOf(indexed: readonly IndexedDocument[]): string[] {
  const times = new Map<string, number>();
  for (const { note, names, fits, doubt, technique } of indexed)
    for (const text of [note, names, fits, doubt, technique])
      for (const { plain } of wordsOf(text)) times.set(plain, (times.get(plain) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([word]) => word);
}
