import { createRegistry } from '../attack/registry.ts';
import { catalogText } from '../compile/file.ts';
import { byCodeUnits } from '../compile/text.ts';
import type { CompiledCatalog } from '../compile/types.ts';
import { unite } from '../compile/unite.ts';
import { buildRuleSearch } from '../search/rules/build.ts';
import { GenerationMissing } from '../store/database.ts';
import { causesByTechnique } from '../store/layout.ts';
import { openHeldCatalog } from '../store/read.ts';
import type { Part } from '../store/types.ts';
import { writeGeneration } from '../store/write.ts';
import { newParts, type Reading } from './parts.ts';
import type { Job, Ready, UpdateProgress, WorkerReply, WorkerRequest } from './protocol.ts';

/** Room on the disk for each byte of a catalog: six were measured for three sources, and the browser tidies up in copies. */
const ROOM = 12;

/** What a job needs of the world outside. */
export interface World {
  /** The browser's `fetch`. */
  fetch: typeof fetch;
  /** The time of now, ISO 8601. */
  now: string;
  onProgress: (progress: UpdateProgress) => void;
  /** Makes sure that the disk has room for so many bytes. @throws StorageFull */
  ensureRoom: (bytes: number) => Promise<void>;
}

/**
 * Carries a job out: reads what it brings in, puts it together with what is held, and writes the whole beside it. The
 * catalog in use is read and never touched.
 *
 * @throws with a message for a person where there is no new catalog.
 */
export async function perform(request: WorkerRequest, world: World): Promise<WorkerReply> {
  const { job, from } = request;
  const registry = createRegistry(request.techniques);
  const together = (parts: readonly Part[]): CompiledCatalog =>
    unite(
      parts.map(({ catalog }) => catalog),
      registry,
    );

  if (job.kind === 'save') {
    const open = (await heldParts(from)).filter(isPublic);
    return { kind: 'saved', file: new Blob([catalogText(together(open))], { type: 'application/json' }) };
  }

  const fresh = isReading(job) ? await newParts(job, readingOf(request, world, registry)) : [];
  const parts = replaced(await heldParts(from), fresh, job);
  if (parts.length === 0)
    return { kind: 'ready', ready: { generation: undefined, techniques: [], parts: [] } };

  const rules = fresh.reduce((sum, { catalog }) => sum + catalog.rules.length, 0);
  world.onProgress({ doing: 'merging', rules });
  const united = together(parts);
  const search = buildRuleSearch(united);
  world.onProgress({ doing: 'storing', rules });
  await world.ensureRoom(ROOM * catalogText(united).length);
  await writeGeneration({ generation: request.to, parts, united, search, registry });
  return { kind: 'ready', ready: readyOf(request.to, parts, united, registry.formerOf) };
}

type ReadingJob = Extract<Job, { kind: 'download' | 'import' | 'house' }>;
const isReading = (job: Job): job is ReadingJob =>
  job.kind === 'download' || job.kind === 'import' || job.kind === 'house';
const isPublic = ({ part }: Part): boolean => part.source !== 'house';

async function heldParts(generation: string | undefined): Promise<Part[]> {
  const held = generation === undefined ? undefined : await openHeldCatalog(generation).catch(ifMissing);
  if (!held) return [];
  try {
    return await held.partsWithCatalogs();
  } finally {
    held.close();
  }
}

/** What the browser has cleared away must not keep anybody from updating: the way back is an update. */
function ifMissing(error: unknown): undefined {
  if (!(error instanceof GenerationMissing)) throw error;
}

/** What is held after a job, by id: the same parts give the same catalog, whatever came first. */
function replaced(held: readonly Part[], fresh: readonly Part[], job: Job): Part[] {
  const isGone = (each: Part): boolean => {
    if (job.kind === 'remove') return each.part.id === job.part;
    return job.kind === 'bundled' && isPublic(each);
  };
  const byId = new Map(held.filter((each) => !isGone(each)).map((each) => [each.part.id, each]));
  for (const each of fresh) byId.set(each.part.id, each);
  return [...byId.values()].sort((a, b) => byCodeUnits(a.part.id, b.part.id));
}

function readingOf(
  { job, expected, techniques }: WorkerRequest,
  { fetch, now, onProgress }: World,
  registry: Reading['registry'],
): Reading {
  const source = 'source' in job ? job.source : 'house';
  return {
    techniques,
    registry,
    fetch,
    now,
    onProgress: ({ rules, share, size }) => {
      const about = expected[source];
      onProgress({
        doing: 'reading',
        rules,
        ...(about !== undefined && { expected: Math.max(about, rules) }),
        ...(size !== undefined && share !== undefined && { bytes: Math.round(share * size), size }),
      });
    },
  };
}

function readyOf(
  generation: string,
  parts: readonly Part[],
  united: CompiledCatalog,
  formerOf: (id: string) => string[],
): Ready {
  const [asOf] = united.sources.flatMap((source) => source.asOf ?? []).sort((a, b) => byCodeUnits(b, a));
  const techniques = Object.keys(causesByTechnique(united))
    .sort()
    .flatMap((id) => [id, ...formerOf(id)]);
  return {
    generation,
    techniques,
    parts: parts.map(({ part }) => part.id),
    ...(asOf !== undefined && { asOf }),
  };
}
