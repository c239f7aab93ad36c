import type { Registry } from '../attack/registry.ts';
import type { Technique } from '../attack/technique.ts';
import { readCatalogText } from '../compile/file.ts';
import { type CompileInput, compileInputs, type InputProgress } from '../compile/inputs.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { restrict } from '../compile/unite.ts';
import { UPSTREAMS, type Upstream } from '../compile/upstream.ts';
import type { HeldPart, Part } from '../store/types.ts';
import { download } from './download.ts';
import { houseInputs } from './house-files.ts';
import { DOWNLOAD_ORIGIN } from './origin.ts';
import type { Job } from './protocol.ts';

/** What reading needs of the world outside. */
export interface Reading {
  techniques: readonly Technique[];
  registry: Registry;
  /** The browser's `fetch`. */
  fetch: typeof fetch;
  /** The time of now, ISO 8601. */
  now: string;
  onProgress: (progress: InputProgress & { size?: number }) => void;
}

/**
 * Reads what a job brings in anew: one part of a download or archive, one for each source of a compiled catalog, one for
 * each of the team's files.
 *
 * @throws ArchiveRefused, CatalogRefused: then nothing of the job is taken.
 */
export async function newParts(
  job: Extract<Job, { kind: 'download' | 'import' | 'house' }>,
  reading: Reading,
): Promise<Part[]> {
  switch (job.kind) {
    case 'download': {
      const { bytes, size } = await download(upstreamOf(job.source), reading.fetch);
      const name = new URL(DOWNLOAD_ORIGIN).host;
      const catalog = await compiled({ source: job.source, name, bytes, size }, reading);
      return [part(job.source, { name, from: 'download' }, catalog, reading)];
    }
    case 'import':
      return imported(job.source, job.file, reading);
    case 'house': {
      const parts: Part[] = [];
      // One after the other: an archive is unpacked while it is read.
      for (const input of houseInputs(job.files)) {
        const catalog = await compiled(input, reading);
        parts.push(part(`house:${input.name}`, { name: input.name, from: 'file' }, catalog, reading));
      }
      return parts;
    }
  }
}

async function imported(source: Upstream['source'], file: File, reading: Reading): Promise<Part[]> {
  const { name, size } = file;
  const origin = { name, from: 'file' } as const;
  if (!(await isJson(file))) {
    const catalog = await compiled({ source, name, bytes: file.stream(), size }, reading);
    return [part(source, origin, catalog, reading)];
  }
  const whole = readCatalogText(await file.text(), name);
  return whole.sources.map((info) => {
    const id = info.name === 'house' ? `house:${name}` : info.name;
    return part(id, origin, restrict(whole, info.name, reading.registry), reading);
  });
}

/** Whether a file is text that begins as a catalog does, whatever it is called. */
async function isJson(file: File): Promise<boolean> {
  return /^\s*[{[]/.test(await file.slice(0, 64).text());
}

const compiled = (input: CompileInput, { techniques, onProgress }: Reading): Promise<CompiledCatalog> =>
  compileInputs([input], {
    techniques,
    onProgress: (progress) =>
      onProgress({ ...progress, ...('size' in input && input.size !== undefined && { size: input.size }) }),
  });

function part(
  id: string,
  { name, from }: Pick<HeldPart, 'name' | 'from'>,
  catalog: CompiledCatalog,
  { now }: Reading,
): Part {
  const [info] = catalog.sources;
  if (!info) throw new Error(`The catalog of ${name} names no source.`);
  const rulesWithNotes = new Set(catalog.notes.flatMap((note) => note.rules)).size;
  return { part: { id, source: info.name, name, from, readAt: now, info, rulesWithNotes }, catalog };
}

function upstreamOf(source: Upstream['source']): Upstream {
  const upstream = UPSTREAMS.find((candidate) => candidate.source === source);
  if (!upstream) throw new Error(`There is no public source ${source}.`);
  return upstream;
}
