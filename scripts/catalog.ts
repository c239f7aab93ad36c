// npm run catalog -- VERB: compiles rule repositories to a catalog, and answers from one. `help` lists the verbs.
import { stripVTControlCharacters } from 'node:util';
import { compileVerb } from './catalog/compile.ts';
import { factsVerb } from './catalog/facts.ts';
import { lintVerb } from './catalog/lint.ts';
import { packetVerb } from './catalog/packet.ts';
import { diffVerb, searchVerb, showVerb, statsVerb } from './catalog/read.ts';
import { USAGE, UsageError } from './catalog/usage.ts';

const VERBS: Record<string, (args: string[]) => Promise<void>> = {
  compile: compileVerb,
  facts: factsVerb,
  show: showVerb,
  search: searchVerb,
  stats: statsVerb,
  diff: diffVerb,
  packet: packetVerb,
  lint: lintVerb,
  help: async () => console.log(USAGE),
};

const [verb = 'help', ...args] = process.argv.slice(2);
try {
  const run = VERBS[verb.replace(/^--?/, '')];
  if (!run) throw new UsageError(`there is no "${verb}"`);
  await run(args);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // A rule's text in an error may hold escape sequences.
  console.error(`catalog: ${stripVTControlCharacters(message)}`);
  // parseArgs throws errors of its own, with a code.
  const isUsage =
    error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) console.error(`\n${USAGE}`);
  process.exitCode = isUsage ? 2 : 1;
}
