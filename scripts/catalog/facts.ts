import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Technique } from '../../lib/attack/technique.ts';
import { readFacts } from '../../lib/catalog/facts.ts';
import { jsonLines } from '../../lib/catalog/json-lines.ts';
import type { DataFile } from '../../lib/catalog/parse.ts';
import { describeProblem, type Problem } from '../../lib/catalog/problem.ts';
import { validate } from '../../lib/catalog/validate.ts';
import { factsOf } from '../../lib/report/facts.ts';
import { readData } from '../read-data.ts';
import { compileFrom, replace, SOURCE_OPTIONS } from './compile.ts';
import { UsageError } from './usage.ts';

const DATA = path.join(import.meta.dirname, '../../data');
const RULES = 'data/rules.json';

/**
 * Writes `data/rules.json`: the facts of every public rule. It must hold every rule that the notes cite.
 *
 * @param folder where `data/` lies.
 */
export async function factsVerb(args: string[], folder = DATA): Promise<void> {
  const { sigma, elastic, splunk } = SOURCE_OPTIONS;
  const { values } = parseArgs({ args, options: { sigma, elastic, splunk, out: { type: 'string' } } });
  if (!values.sigma || !values.elastic || !values.splunk) {
    throw new UsageError(
      'facts needs all of --sigma, --elastic and --splunk: a source left out would lose its rules',
    );
  }
  // The old file isn't asked: notes may cite what only the new one holds, and it may be the one to mend.
  const others = (await readData(folder)).filter((file) => file.path !== RULES);
  const rules = factsOf(await compileFrom(values, techniquesIn(others)));
  const text = jsonLines(rules);
  const verdict = validate([...others, { path: RULES, text }]);
  if (!verdict.ok) throw refusal(verdict.problems);
  const out = values.out ?? path.join(folder, 'rules.json');
  await replace(out, text);
  console.log(`${path.relative(process.cwd(), out)}: ${rules.length.toLocaleString('en')} rules`);
}

function techniquesIn(files: readonly DataFile[]): Technique[] {
  const { facts, problems } = readFacts([...files, { path: RULES, text: '[]' }]);
  if (!facts) throw refusal(problems);
  return facts.techniques;
}

const refusal = (problems: readonly Problem[]) =>
  new Error(`Nothing was written:\n${problems.map(describeProblem).join('\n')}`);
