import type { AllNotes } from '../catalog/read.ts';
import type { CuratedNote } from '../catalog/types.ts';
import type { BundledDocument, FoundNote, FoundTechnique } from './types.ts';

/** All that can be found in the bundled catalog, in the order of the numbers in its index. */
export function bundledDocuments(
  techniques: readonly FoundTechnique[],
  { notes, lofp }: AllNotes,
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
