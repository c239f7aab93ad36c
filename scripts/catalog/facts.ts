import path from 'node:path';
import { parseArgs } from 'node:util';
import { citedBy } from '../../lib/catalog/cited.ts';
import { jsonLines } from '../../lib/catalog/json-lines.ts';
import { describeProblem } from '../../lib/catalog/problem.ts';
import { validate } from '../../lib/catalog/validate.ts';
import { factsOf } from '../../lib/report/facts.ts';
import { readCatalog } from '../bundle.ts';
import { readData } from '../read-data.ts';
import { compileFrom, replace, SOURCE_OPTIONS } from './compile.ts';
import { UsageError } from './usage.ts';

const DATA = path.join(import.meta.dirname, '../../data');

/** Writes `data/rules.json`: the facts of every public rule. It must still hold every rule that the notes cite. */
export async function factsVerb(args: string[]): Promise<void> {
  const { sigma, elastic, splunk } = SOURCE_OPTIONS;
  const { values } = parseArgs({ args, options: { sigma, elastic, splunk, out: { type: 'string' } } });
  if (!values.sigma || !values.elastic || !values.splunk) {
    throw new UsageError(
      'facts needs all of --sigma, --elastic and --splunk: a source left out would lose its rules',
    );
  }
  const rules = factsOf(await compileFrom(values));
  const known = new Set(rules.map(({ key }) => key));
  const missing = [...citedBy((await readCatalog()).notes)].filter((key) => !known.has(key));
  if (missing.length > 0) {
    throw new Error(
      `Cited by the notes, but not in the archives: ${missing.join(', ')}. Mend the notes first.`,
    );
  }
  const text = jsonLines(rules);
  const data = (await readData(DATA)).map((file) =>
    file.path === 'data/rules.json' ? { ...file, text } : file,
  );
  const verdict = validate(data);
  if (!verdict.ok) throw new Error(verdict.problems.map(describeProblem).join('\n'));
  const out = values.out ?? path.join(DATA, 'rules.json');
  await replace(out, text);
  console.log(`${path.relative(process.cwd(), out)}: ${rules.length.toLocaleString('en')} rules`);
}
