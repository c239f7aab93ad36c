import type { TechniqueId } from '../attack/technique.ts';
import type { Found } from './found.ts';
import { openIds } from './ids.ts';
import type { Library } from './library.ts';
import type { Scored } from './rank.ts';
import { rulesOfId } from './rules/ids.ts';
import type { FoundDocument, FoundRule } from './types.ts';

/** Finds what bears on the ID, of a technique or a rule, that a text is; undefined where it is none. */
export function openIdSearch(library: Library): (text: string) => Found | undefined {
  const findTechniques = openIds(library.techniques);
  const found = (techniques: Found['techniques'] & object, documents: readonly Scored[]): Found => ({
    documents,
    techniques,
    asked: new Set(),
    typed: [],
  });

  return (text) => {
    const hits = findTechniques(text);
    if (hits) return found(hits.techniques, hits.exact ? bearingOn(hits.exact.id, library) : []);
    const rules = rulesOfId(text, library.rules);
    return rules && found([], restingOn(rules, library.documents));
  };
}

/**
 * What a technique in either number has: curated notes written for it before those that name it in passing; rules and
 * their notes with few other techniques before those with many.
 */
function bearingOn(id: TechniqueId, { documents, byId }: Library): Scored[] {
  const currentOf = (id: TechniqueId) => byId.get(id)?.now?.id ?? id;
  const asked = currentOf(id);
  return documents.flatMap((document) => {
    if (document.kind === 'technique') return [];
    const place = document.techniques.findIndex((each) => currentOf(each) === asked);
    if (place < 0) return [];
    const others = document.kind === 'note' ? Math.min(place, 1) : document.techniques.length;
    return [{ document, score: -others }];
  });
}

/** Rules with the notes that they make, and those that cite them. */
function restingOn(rules: readonly FoundRule[], documents: readonly FoundDocument[]): Scored[] {
  const keys = new Set<string>(rules.map(({ key }) => key));
  const rests = (document: FoundDocument): boolean => {
    if (document.kind === 'rule') return keys.has(document.key);
    if (document.kind === 'rule-note') return document.rules.some(({ key }) => keys.has(key));
    return document.kind === 'note' && document.source === 'curated'
      ? document.rules.some((key) => keys.has(key))
      : false;
  };
  return documents.filter(rests).map((document) => ({ document, score: 0 }));
}
