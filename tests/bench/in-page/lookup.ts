import carried from 'virtual:catalog';
import { createAnswers } from '../../../lib/answers/answers.ts';
import { createRegistry } from '../../../lib/attack/registry.ts';
import { createCatalog } from '../../../lib/catalog/read.ts';
import type { CompiledCatalog } from '../../../lib/compile/types.ts';
import { unite } from '../../../lib/compile/unite.ts';
import { openHeldCatalog } from '../../../lib/store/read.ts';
import { writeGeneration } from '../../../lib/store/write.ts';

// A page of the extension in which nothing is read yet, as in a background that has just been started.

const load = async (path: string): Promise<unknown> => {
  const text = carried[path];
  return text === undefined ? (await fetch(`/${path}`)).json() : JSON.parse(text);
};

/** Asks as the background does, everything unread: ms until the answer is there, and the notes in it. */
async function ask(generation: string, what: { technique: string } | { rule: string }) {
  const start = performance.now();
  const answers = createAnswers(createCatalog(load), () => openHeldCatalog(generation));
  const answer = 'technique' in what ? await answers.brief(what.technique) : await answers.rule(what.rule);
  const ms = performance.now() - start;
  const { causes = 0, rest = 0 } = answer?.compiled?.total ?? {};
  return { ms, notes: causes + rest, found: answer !== undefined };
}

/** Writes a catalog with each rule and note so many times beside the one that is held: how long all of it takes, in ms. */
async function scale(generation: string, times: number, to: string) {
  const held = await openHeldCatalog(generation);
  const parts = await held.partsWithCatalogs();
  held.close();
  const registry = createRegistry(await createCatalog(load).techniques());
  const start = performance.now();
  const copies = parts.map(({ part, catalog }) => ({ part, catalog: repeated(catalog, times) }));
  const united = unite(
    copies.map(({ catalog }) => catalog),
    registry,
  );
  await writeGeneration({ generation: to, parts: copies, united, search: {}, registry });
  return { ms: performance.now() - start, rules: united.rules.length, notes: united.notes.length };
}

/** Copies that nothing merges: each has keys and sentences of its own. */
function repeated({ rules, notes, ...rest }: CompiledCatalog, times: number): CompiledCatalog {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const keyed = <K extends string>(key: K, copy: number) => (copy === 0 ? key : (`${key}-${copy}` as K));
  return {
    ...rest,
    rules: copies.flatMap((copy) => rules.map((rule) => ({ ...rule, key: keyed(rule.key, copy) }))),
    notes: copies.flatMap((copy) =>
      notes.map((note) => ({
        ...note,
        text: copy === 0 ? note.text : `${note.text} ${copy}`,
        rules: note.rules.map((key) => keyed(key, copy)),
        ...(note.ignoredBy && { ignoredBy: note.ignoredBy.map((key) => keyed(key, copy)) }),
      })),
    ),
  };
}

const lookupBench = { ask, scale };

declare global {
  interface Window {
    lookupBench: typeof lookupBench;
  }
}

window.lookupBench = lookupBench;
