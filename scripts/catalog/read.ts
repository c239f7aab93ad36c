import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCatalogText } from '../../lib/compile/file.ts';
import type { CompiledCatalog } from '../../lib/compile/types.ts';
import { diffOf } from '../../lib/report/diff.ts';
import { type Holdings, openHoldings } from '../../lib/report/holdings.ts';
import { type Block, markdownPage, plainPage } from '../../lib/report/page.ts';
import { rulePage, techniquePage } from '../../lib/report/pages.ts';
import { rulesReport, unknownRule } from '../../lib/report/rule.ts';
import { openFullSearch } from '../../lib/report/search.ts';
import { statsOf } from '../../lib/report/stats.ts';
import { diffPage, searchPage, statsPage } from '../../lib/report/tables.ts';
import { techniqueReport } from '../../lib/report/technique.ts';
import { readCatalog } from '../bundle.ts';
import { UsageError } from './usage.ts';

const READING = { catalog: { type: 'string' }, json: { type: 'boolean', default: false } } as const;
const DEFAULT_LIMIT = 20;

export async function showVerb(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...READING, rule: { type: 'string' }, markdown: { type: 'boolean', default: false } },
  });
  const { rule, json, markdown } = values;
  const [technique, ...others] = positionals;
  if ((technique === undefined) === (rule === undefined) || others.length > 0) {
    throw new UsageError('show one technique (show T1021.002) or one rule (show --rule "TITLE-OR-ID")');
  }
  const holdings = await open(values.catalog);
  if (rule !== undefined) {
    const report = rulesReport(rule, holdings);
    if (json) print(report);
    else if (report.rules.length === 0) throw unknownRule(rule, holdings);
    else write(report.reports.flatMap(rulePage), markdown);
    return;
  }
  const report = await techniqueReport(technique ?? '', holdings);
  if (json) print(report);
  else write(techniquePage(report), markdown);
}

export async function searchVerb(args: string[]): Promise<void> {
  const options = { ...READING, limit: { type: 'string', default: String(DEFAULT_LIMIT) } } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const query = positionals.join(' ').trim();
  if (query === '') throw new UsageError('say what to search for: search "psexec"');
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit takes a number, not "${values.limit}"`);
  const found = openFullSearch(await open(values.catalog))(query, limit);
  if (values.json) print(found.hits);
  else write(searchPage(query, found), false);
}

export async function statsVerb(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: READING });
  const stats = statsOf(await open(values.catalog));
  if (values.json) print(stats);
  else write(statsPage(stats), false);
}

export async function diffVerb(args: string[]): Promise<void> {
  const { json } = READING;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json } });
  const [old, now, ...others] = positionals;
  if (!old || !now || others.length > 0) throw new UsageError('name two catalogs: diff OLD NEW');
  const diff = diffOf(await readCompiled(old), await readCompiled(now));
  if (values.json) print(diff);
  else write(diffPage(diff), false);
}

async function open(catalog: string | undefined): Promise<Holdings> {
  const compiled = catalog === undefined ? undefined : await readCompiled(catalog);
  return openHoldings(await readCatalog(), compiled);
}

/** Reads a compiled catalog's file. @throws with what to do where it can't be read */
export async function readCompiled(file: string): Promise<CompiledCatalog> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'there is no such file' : cause.message;
    throw new Error(`${file}: ${reason}. Check the path, or compile one: npm run catalog -- compile.`);
  });
  return readCatalogText(text, file);
}

/** JSON alone, so that another program can read it. */
const print = (answer: unknown) => console.log(JSON.stringify(answer, null, 2));

const write = (blocks: Block[], markdown: boolean) =>
  process.stdout.write(markdown ? markdownPage(blocks) : plainPage(blocks));
