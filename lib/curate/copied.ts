import type { CuratedNote } from '../catalog/types.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { error, type Finding } from './finding.ts';
import { proseOf, runsOf } from './words.ts';

/** Words in a row that a note may not share with any text of a rule: shorter runs are the language's own. */
const RUN = 8;

/** Finds what notes have word for word from the rules' own texts. */
export function openCopied({ notes, rules }: CompiledCatalog): (note: CuratedNote) => Finding[] {
  const texts = [
    ...notes.flatMap(({ text, variants = [] }) => [text, ...variants]),
    ...rules.map(({ title }) => title),
  ];
  const taken = new Set(texts.flatMap((text) => runsOf(text, RUN)));
  return (note) =>
    Object.entries(proseOf(note)).flatMap(([field, text]) => {
      const run = runsOf(text, RUN).find((each) => taken.has(each));
      return run === undefined ? [] : [error(note.id, `${field}: "${run}" stands word for word in a rule`)];
    });
}
