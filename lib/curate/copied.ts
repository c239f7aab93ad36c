import type { CuratedNote } from '../catalog/types.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { error, type Finding } from './finding.ts';
import { proseOf, runsOf } from './words.ts';

/** Words in a row that a note may not share with any text of a rule: shorter runs are the language's own. */
const RUN = 8;

/** Finds what notes have word for word from the rules' own texts: sentences, their unsplit sources, titles. */
export function openCopied({ notes, rules }: CompiledCatalog): (note: CuratedNote) => Finding[] {
  const texts = [
    ...notes.flatMap(({ text, variants = [], rules: [rule = ''] }) =>
      [text, ...variants].map((each) => ({ text: each, rule })),
    ),
    ...rules.map(({ title, key }) => ({ text: title, rule: key })),
  ];
  const ruleOf = new Map<string, string>();
  for (const { text, rule } of texts) for (const run of runsOf(text, RUN)) ruleOf.set(run, rule);
  return (note) =>
    Object.entries(proseOf(note)).flatMap(([field, text]) => {
      const run = runsOf(text, RUN).find((each) => ruleOf.has(each));
      if (run === undefined) return [];
      return [error(note.id, `${field}: "${run}" stands word for word in ${ruleOf.get(run)}`)];
    });
}
