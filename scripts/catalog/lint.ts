import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Coverage, Share } from '../../lib/curate/coverage.ts';
import { judge, type PlacedFinding } from '../../lib/curate/judge.ts';
import { sourceLabel } from '../../lib/report/holdings.ts';
import { readData } from '../read-data.ts';
import { readCompiled } from './read.ts';

const DATA = path.join(import.meta.dirname, '../../data');

/** Judges the curated notes: the exit code is 1 where there is an error. */
export async function lintVerb(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { catalog: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const compiled = values.catalog === undefined ? undefined : await readCompiled(values.catalog);
  const judgement = judge(await readData(DATA), compiled);
  const { findings, notes, coverage } = judgement;
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (values.json) {
    console.log(JSON.stringify(judgement, null, 2));
    return;
  }
  for (const finding of findings) console.log(lineOf(finding));
  for (const line of coverage ? coverageLines(coverage) : []) console.log(line);
  console.log(
    notes === undefined
      ? `${errors} errors: mend these first, the rest isn't looked at before`
      : `${notes} notes, ${errors} errors, ${findings.length - errors} warnings`,
  );
}

/** Its place first, so that editors and terminals can jump to it. */
function lineOf({ file, line, level, note, says }: PlacedFinding): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${level} ${note === '' ? '' : `${note}: `}${says}`;
}

function coverageLines({ techniques, rules, bySource, silent }: Coverage): string[] {
  const { all, without } = techniques;
  const sources = Object.entries(bySource).map(([source, share]) => `${sourceLabel(source)} ${of(share)}`);
  return [
    ...(without.length > 0 ? [`techniques without a note: ${without.join(' ')}`] : []),
    `${all.length - without.length} of ${all.length} techniques have a note`,
    `${of(rules)} rules that say something are cited or reached (${sources.join(', ')})`,
    `${of(silent)} silent rules of level high or critical are reached`,
  ];
}

const of = ({ cited, all }: Share): string => `${cited} of ${all}`;
