import type { Technique } from '../attack/technique.ts';
import { openArchive, type TextFile } from './archive/open.ts';
import { ArchiveRefused } from './archive/refused.ts';
import { type CompileProgress, startCompilation } from './compile.ts';
import { readHouse } from './house/read.ts';
import { mostHouseBytes, wantsHouse } from './house/wants.ts';
import { byCodeUnits } from './text.ts';
import type { CompiledCatalog, CompiledSource, Refusal } from './types.ts';
import { UPSTREAMS } from './upstream.ts';

/** Something to compile: an archive's bytes, or files that already lie open. */
export type CompileInput = {
  source: CompiledSource;
  /** As the person knows it: the file's name, the folder's. */
  name: string;
} & (
  | { bytes: ReadableStream<Uint8Array>; size?: number | undefined }
  | { files: AsyncIterable<TextFile>; refused: Refusal[] }
);

/** How far it is, over all inputs. */
export interface InputProgress extends CompileProgress {
  /** From 0 to 1; absent where an input's size isn't known. */
  share?: number;
}

export interface InputOptions {
  /** ATT&CK's techniques: `data/techniques.json`. */
  techniques: readonly Technique[];
  /** Called after every file. */
  onProgress?: (progress: InputProgress) => void;
  /** Asked between two files: whoever cancels gets the signal's reason thrown. */
  signal?: AbortSignal;
}

/** Measured on clean Windows by SigmaHQ; beside the rules, in its repository alone. */
const KNOWN_FALSE_POSITIVES = '.github/workflows/known-FPs.csv';

const WHAT: Record<CompiledSource, string> = {
  sigma: 'Sigma rules (rules*/**/*.yml)',
  elastic: "Elastic's rules (rules/**/*.toml)",
  splunk: "Splunk's detections (detections/**/*.yml)",
  house: "house rules (Sigma YAML, Elastic's export as NDJSON, savedsearches.conf, Sentinel analytics YAML)",
};

/** Which files of a source's repository are read, by their path below its top folder. */
export function wantsOf(source: CompiledSource): (path: string) => boolean {
  const upstream = UPSTREAMS.find((candidate) => candidate.source === source);
  if (!upstream) return wantsHouse;
  return (path) => upstream.holds.test(path) || (source === 'sigma' && path === KNOWN_FALSE_POSITIVES);
}

/**
 * Compiles archives and folders to a catalog, on the command line and in the extension's worker alike.
 *
 * @throws ArchiveRefused where an archive can't be read: then there is no catalog, and the old one stays.
 */
export async function compileInputs(
  inputs: readonly CompileInput[],
  { techniques, onProgress, signal }: InputOptions,
): Promise<CompiledCatalog> {
  const commits: Partial<Record<CompiledSource, string>> = {};
  const compilation = startCompilation({ techniques, commits, readers: { house: readHouse } });
  const refusals = new Map<CompiledSource, Refusal[]>();

  for (const [index, input] of inputs.entries()) {
    const { source } = input;
    let share = 0;
    const opened = opens(input, (part) => {
      share = part;
    });
    const before = compilation.progress();
    for await (const { path, text } of opened.files) {
      signal?.throwIfAborted();
      compilation.add({ source, path, text });
      onProgress?.({ ...compilation.progress(), share: (index + share) / inputs.length });
    }
    const after = compilation.progress();
    // A team's folder may hold nothing but files that are reported; a public repository without a rule is another one.
    const found = source === 'house' ? after.files + opened.refused.length : after.rules;
    if (found === (source === 'house' ? before.files : before.rules)) throw nothingIn(input.name, source);
    refusals.set(source, [...(refusals.get(source) ?? []), ...opened.refused]);
    if (opened.commit) commits[source] = opened.commit;
  }
  onProgress?.({ ...compilation.progress(), doing: 'merging', share: 1 });
  const catalog = withRefusals(compilation.finish(), refusals);
  if (catalog.rules.length === 0) throw noRule(catalog, inputs);
  return catalog;
}

interface Opened {
  files: AsyncIterable<TextFile>;
  refused: Refusal[];
  commit?: string;
}

function opens(input: CompileInput, onShare: (share: number) => void): Opened {
  if ('files' in input) return input;
  const { source, name, bytes, size } = input;
  return openArchive(bytes, {
    name,
    wants: wantsOf(source),
    what: WHAT[source],
    hasTopFolder: source !== 'house',
    ...(source === 'house' && { mostBytes: mostHouseBytes }),
    onRead: (read) => size && onShare(Math.min(1, read / size)),
  });
}

function nothingIn(name: string, source: CompiledSource): ArchiveRefused {
  const remedy = 'This seems to be the archive of something else: choose the one that belongs here';
  return new ArchiveRefused(name, 'something-else', `it holds no ${WHAT[source]}`, remedy);
}

/** Every file was refused: the first says why. */
function noRule({ sources }: CompiledCatalog, inputs: readonly CompileInput[]): ArchiveRefused {
  const [first] = sources.flatMap(({ refused }) => refused);
  const reason = `no rule could be read${first ? `; ${first.path}: ${first.reason}` : ''}`;
  const names = inputs.map(({ name }) => name).join(', ');
  return new ArchiveRefused(names, 'something-else', reason, `Choose ${WHAT.house}`);
}

/** Adds what the archives themselves refused: files too large to be rules. */
function withRefusals(catalog: CompiledCatalog, refusals: Map<CompiledSource, Refusal[]>): CompiledCatalog {
  const sources = catalog.sources.map((source) => {
    const refused = [...source.refused, ...(refusals.get(source.name) ?? [])];
    return { ...source, refused: refused.sort((a, b) => byCodeUnits(a.path, b.path)) };
  });
  return { ...catalog, sources };
}
