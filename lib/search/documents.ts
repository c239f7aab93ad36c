import type { CuratedNote, LofpPage } from '../catalog/types.ts';
import type { BundledDocument, FoundNote, FoundTechnique } from './types.ts';

/** What the bundled catalog says, beside its techniques. */
export interface Sayings {
  notes: readonly CuratedNote[];
  lofp: readonly LofpPage[];
}

/** All that can be found in the bundled catalog, in the order of the numbers in its index. */
export function bundledDocuments(
  techniques: readonly FoundTechnique[],
  { notes, lofp }: Sayings,
): BundledDocument[] {
  return [
    ...techniques,
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
