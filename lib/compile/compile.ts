import { createRegistry } from '../attack/registry.ts';
import type { Technique } from '../attack/technique.ts';
import { knownFalsePositives } from './exclusions/clean-windows.ts';
import { merge } from './merge.ts';
import { oncePerKey } from './once.ts';
import { describeSource } from './source-info.ts';
import type { FileReader } from './sources/reading.ts';
import {
  COMPILED_SOURCES,
  type CompiledCatalog,
  type CompiledSource,
  type Refusal,
  type SourceRule,
} from './types.ts';
import { UPSTREAMS } from './upstream.ts';

/** A file to compile. */
export interface SourceFile {
  source: CompiledSource;
  /** Below the archive's top folder, with `/` between folders. */
  path: string;
  text: string;
}

export interface CompileOptions {
  /** ATT&CK's techniques: `data/techniques.json`. */
  techniques: readonly Technique[];
  /** Commits of the archives, where they tell. */
  commits?: Partial<Record<CompiledSource, string>>;
  /** Readers for sources beside the public ones: the team's own rules. */
  readers?: Partial<Record<CompiledSource, FileReader>>;
}

/** How far a compilation is. */
export interface CompileProgress {
  doing: 'reading' | 'merging';
  /** Source of the last file read. */
  source?: CompiledSource;
  /** Files looked at so far, of all sources. */
  files: number;
  /** Rules found in them. */
  rules: number;
}

/** A compilation under way: files go in one by one, from wherever they come, the catalog comes out at the end. */
export interface Compilation {
  /** Reads a file; one that holds no rules of its source is passed over. */
  add(file: SourceFile): void;
  progress(): CompileProgress;
  /** The catalog of what was added: the same bytes whatever the order of the files. */
  finish(): CompiledCatalog;
}

/** Where SigmaHQ keeps what its rules hit on clean Windows installs. */
const CLEAN_WINDOWS = '.github/workflows/known-FPs.csv';
/** Files between two slices; about 20 ms of work. */
const SLICE = 25;

export function startCompilation({ techniques, commits = {}, readers = {} }: CompileOptions): Compilation {
  const registry = createRegistry(techniques);
  const rules: SourceRule[] = [];
  const refusals = new Map<CompiledSource, Refusal[]>();
  let cleanWindows = new Map<string, number>();
  let source: CompiledSource | undefined;
  let files = 0;

  return {
    add(file) {
      source = file.source;
      files += 1;
      const refusedThere = refusals.get(source) ?? [];
      refusals.set(source, refusedThere);
      if (source === 'sigma' && file.path === CLEAN_WINDOWS) cleanWindows = knownFalsePositives(file.text);
      const reading = readerOf(file, readers)?.(file.text, file.path);
      rules.push(...(reading?.rules ?? []));
      refusedThere.push(...(reading?.refusals ?? []));
    },
    progress: () => ({ doing: 'reading', ...(source && { source }), files, rules: rules.length }),
    finish() {
      const { kept, doubles } = oncePerKey(rules);
      const measured = kept.map((rule) => withHits(rule, cleanWindows));
      const catalog = merge(measured, registry);
      const given = COMPILED_SOURCES.filter((name) => refusals.has(name));
      const sources = given.map((name) => {
        const refused = [...(refusals.get(name) ?? []), ...(doubles.get(name) ?? [])];
        return describeSource(name, { kept, refused, notes: catalog.notes, commit: commits[name], registry });
      });
      return { schema: 1, sources, ...catalog };
    },
  };
}

/**
 * Compiles files, and stops now and then so that its caller can say how far it is, or give up.
 *
 * @returns a generator of progress; its return value is the catalog.
 */
export function* compileInSlices(
  files: Iterable<SourceFile>,
  options: CompileOptions,
): Generator<CompileProgress, CompiledCatalog, void> {
  const compilation = startCompilation(options);
  for (const file of files) {
    compilation.add(file);
    if (compilation.progress().files % SLICE === 0) yield compilation.progress();
  }
  yield { ...compilation.progress(), doing: 'merging' };
  return compilation.finish();
}

/** Compiles files in one go. */
export function compile(files: Iterable<SourceFile>, options: CompileOptions): CompiledCatalog {
  const slices = compileInSlices(files, options);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

function withHits(rule: SourceRule, cleanWindows: ReadonlyMap<string, number>): SourceRule {
  const hits = rule.source === 'sigma' ? cleanWindows.get(rule.key.slice('sigma:'.length)) : undefined;
  return hits === undefined ? rule : { ...rule, cleanWindowsHits: hits };
}

function readerOf({ source, path }: SourceFile, readers: CompileOptions['readers']): FileReader | undefined {
  const own = readers?.[source];
  if (own) return own;
  const upstream = UPSTREAMS.find((candidate) => candidate.source === source);
  return upstream?.holds.test(path) ? upstream.read : undefined;
}
