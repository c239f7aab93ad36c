import { rename, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Technique } from '../../lib/attack/technique.ts';
import { catalogText } from '../../lib/compile/file.ts';
import { type CompileInput, compileInputs } from '../../lib/compile/inputs.ts';
import type { CompiledCatalog, CompiledSource, CompiledSourceInfo } from '../../lib/compile/types.ts';
import { sourceLabel } from '../../lib/report/holdings.ts';
import { readTechniques } from '../read-data.ts';
import { techniquesOf } from './attack.ts';
import { inputOf } from './inputs.ts';
import { progressBar } from './progress.ts';
import { UsageError } from './usage.ts';

const MOST_REFUSALS = 5;
const DAY = 24 * 60 * 60 * 1000;

/** The options that name sources; what follows one of the last two may be several. */
export const SOURCE_OPTIONS = {
  sigma: { type: 'string' },
  elastic: { type: 'string' },
  splunk: { type: 'string' },
  house: { type: 'string', multiple: true },
  attack: { type: 'string', multiple: true },
} as const;

export interface SourceValues {
  sigma?: string | undefined;
  elastic?: string | undefined;
  splunk?: string | undefined;
  house?: string[] | undefined;
  attack?: string[] | undefined;
}

export async function compileVerb(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args: spread(args),
    options: { ...SOURCE_OPTIONS, out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const { out, json } = values;
  if (!out) throw new UsageError('say where the catalog goes: --out catalog.json');
  const start = performance.now();
  const catalog = await compileFrom(values, await readTechniques());
  const text = catalogText(catalog);
  await replace(out, text);
  const seconds = (performance.now() - start) / 1000;
  if (json) {
    console.log(JSON.stringify({ out, seconds, sources: catalog.sources }));
    return;
  }
  for (const source of catalog.sources) console.log(summaryOf(source));
  const [size, packed] = [text, gzipSync(text)].map(({ length }) => `${(length / 1e6).toFixed(1)} MB`);
  console.log(
    `${out}: ${catalog.rules.length.toLocaleString('en')} rules, ${catalog.notes.length.toLocaleString('en')} notes, ${size} (${packed} gzipped), ${seconds.toFixed(1)} s`,
  );
  for (const source of catalog.sources) reportRefusals(source);
}

/**
 * Compiles what the options name, with a progress bar on a terminal.
 *
 * @param techniques the project's own, which `--attack` may add to.
 */
export async function compileFrom(
  { attack, ...named }: SourceValues,
  techniques: readonly Technique[],
): Promise<CompiledCatalog> {
  const places = (['sigma', 'elastic', 'splunk', 'house'] as const).flatMap((source: CompiledSource) =>
    [named[source] ?? []].flat().map((place) => ({ source, place })),
  );
  if (places.length === 0) throw new UsageError('name at least one of --sigma, --elastic, --splunk, --house');
  const inputs: CompileInput[] = [];
  for (const { source, place } of places) inputs.push(await inputOf(source, place));
  const bar = progressBar();
  try {
    return await compileInputs(inputs, {
      techniques: attack ? await techniquesOf(attack, techniques) : techniques,
      onProgress: bar.show,
    });
  } finally {
    bar.clear();
  }
}

/** `--house a b` → `--house a --house b`. */
export function spread(args: readonly string[]): string[] {
  let several: string | undefined;
  let isFirst = false;
  return args.flatMap((arg) => {
    if (arg.startsWith('--')) {
      several = arg === '--house' || arg === '--attack' ? arg : undefined;
      isFirst = true;
      return [arg];
    }
    const spelled = several && !isFirst ? [several, arg] : [arg];
    isFirst = false;
    return spelled;
  });
}

/** Writes beside the file and moves it there, so that the old one stays whole until the new one is. */
export async function replace(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.part`;
  await writeFile(beside, text);
  await rename(beside, file);
}

function summaryOf({ name, rules, notes, techniques, refused, asOf }: CompiledSourceInfo): string {
  const counted = (count: number, what: string) => `${count.toLocaleString('en')} ${what}`;
  const age = asOf ? Math.max(0, Math.floor((Date.now() - Date.parse(asOf)) / DAY)) : undefined;
  return [
    `${sourceLabel(name)}: ${counted(rules, 'rules read')}`,
    counted(notes, 'notes'),
    counted(techniques, 'techniques'),
    counted(refused.length, 'files refused, wholly or in part'),
    age === undefined ? 'no rule says its date' : `newest rule of ${asOf}, ${counted(age, 'days old')}`,
  ].join(', ');
}

function reportRefusals({ name, refused, unknown }: CompiledSourceInfo): void {
  for (const { path, reason, partly } of refused.slice(0, MOST_REFUSALS)) {
    console.error(`${sourceLabel(name)} ${path}: ${reason}${partly ? ' (the rest was kept)' : ''}`);
  }
  if (refused.length > MOST_REFUSALS) {
    console.error(
      `${sourceLabel(name)}: ${refused.length - MOST_REFUSALS} more, all under "refused" in the catalog`,
    );
  }
  for (const { id, rules } of unknown.slice(0, MOST_REFUSALS)) {
    console.error(`${sourceLabel(name)} ${rules[0]}: ATT&CK never had ${id}`);
  }
}
