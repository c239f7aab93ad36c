import { familyOf } from '../attack/ids.ts';
import type { Registry } from '../attack/registry.ts';
import { citedBy } from './cited.ts';
import { type PlacedNote, stemOf, UNTAGGED } from './parse.ts';
import type { Fault, Problem } from './problem.ts';
import type { LofpPage, Rule, RuleKey } from './types.ts';

/** More causes than this on one technique are a list that nobody reads: the rest is merged into `rules`. */
const MOST_CAUSES = 12;

/** Techniques that ATT&CK doesn't have, or has under another number by now. */
export function checkTechniques(notes: readonly PlacedNote[], registry: Registry): Problem[] {
  return notes.flatMap((placed) =>
    placed.note.techniques.flatMap((id) => {
      const technique = registry.find(id);
      if (!technique) {
        return at(placed, {
          reason: `ATT&CK has no technique ${id}`,
          remedy: 'look the ID up in data/techniques.json',
        });
      }
      const { replacedBy } = technique;
      if (!replacedBy) return [];
      return at(placed, { reason: `${id} was renumbered to ${replacedBy}`, remedy: `write ${replacedBy}` });
    }),
  );
}

/**
 * Notes that stand in the file of a family none of their techniques belongs to, where nobody would look for them.
 * A note that bears on several families may live with any of them; one without a technique has a file of its own.
 */
export function checkFamilies(notes: readonly PlacedNote[], registry: Registry): Problem[] {
  return notes.flatMap((placed) => {
    const here = stemOf(placed.file);
    const { techniques } = placed.note;
    const families =
      techniques.length === 0 ? [UNTAGGED] : techniques.map((id) => familyOf(registry.currentOf(id)));
    if (families.includes(here)) return [];
    const reason =
      techniques.length === 0
        ? `it lists no technique, and ${here} is a family`
        : `none of its techniques (${techniques.join(', ')}) belongs to the family ${here}`;
    return at(placed, { reason, remedy: `move it to data/notes/${families[0]}.yaml` });
  });
}

/** Ids given twice: the second place is reported and names the first. */
export function checkIds(notes: readonly PlacedNote[]): Problem[] {
  const first = new Map<string, PlacedNote>();
  return notes.flatMap((placed) => {
    const earlier = first.get(placed.note.id);
    first.set(placed.note.id, earlier ?? placed);
    if (!earlier) return [];
    return at(placed, {
      reason: `the id stands in ${earlier.file}:${earlier.line} too`,
      remedy: 'rename one of them',
    });
  });
}

/** Cited rules without facts. */
export function checkCitations(notes: readonly PlacedNote[], known: ReadonlySet<RuleKey>): Problem[] {
  return notes.flatMap((placed) => {
    const missing = [...citedBy([placed.note])].filter((key) => !known.has(key));
    if (missing.length === 0) return [];
    const reason = `cites what data/rules.json doesn't hold: ${missing.join(', ')}`;
    return at(placed, {
      reason,
      remedy: 'mend the key, or make the file again from newer archives: npm run -s catalog -- facts …',
    });
  });
}

/** Notes without a technique that cite a rule which has one: whoever looks that technique up doesn't see them. */
export function checkUntagged(notes: readonly PlacedNote[], rules: readonly Rule[]): Problem[] {
  const tagged = new Set(rules.filter(({ techniques }) => techniques).map(({ key }) => key));
  return notes
    .filter(({ note }) => note.techniques.length === 0)
    .flatMap((placed) => {
      const astray = [...citedBy([placed.note])].filter((key) => tagged.has(key));
      if (astray.length === 0) return [];
      const reason = `lists no technique, and cites rules that have one: ${astray.join(', ')}`;
      return at(placed, { reason, remedy: 'list a technique of theirs, and move the note to its family' });
    });
}

/** Notes that rest on no rule. "No benign use known" and "rare" may rest on silence; a usual cause needs a witness. */
export function checkFoundation(notes: readonly PlacedNote[]): Problem[] {
  return notes.flatMap((placed) => {
    const { rules, excludes, expect } = placed.note;
    if (expect !== 'usual' || rules.length + excludes.length > 0) return [];
    const reason = 'rests on no rule: rules and excludes are both empty';
    return at(placed, { reason, remedy: 'cite a rule, or say expect: rare or expect: none' });
  });
}

/** Techniques with more causes than anyone reads. */
export function checkNumberOfCauses(notes: readonly PlacedNote[]): Problem[] {
  const ids = notes.flatMap(({ note }) => [...new Set(note.techniques)]);
  return [...Map.groupBy(ids, (id) => id)]
    .filter(([, { length }]) => length > MOST_CAUSES)
    .map(([id, { length }]) => ({
      file: `data/notes/${familyOf(id)}.yaml`,
      entry: id,
      reason: `the technique has ${length} causes, ${MOST_CAUSES} at most`,
      remedy: 'merge causes that are alike and list their rules together',
    }));
}

/** Pages of LoFP for something that is no technique. An old number is fine: LoFP's pages keep theirs. */
export function checkLofp(pages: readonly LofpPage[], registry: Registry): Problem[] {
  return pages
    .filter(({ technique }) => !registry.find(technique))
    .map(({ technique }) => ({
      file: `data/lofp/${technique}.txt`,
      reason: `ATT&CK has no technique ${technique}`,
      remedy: 'name the file after the technique of the page, such as T1021.002.txt',
    }));
}

function at({ file, line, note }: PlacedNote, fault: Fault): Problem[] {
  return [{ file, line, entry: note.id, ...fault }];
}
