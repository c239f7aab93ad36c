import '../store/support.ts';
import { IDBFactory } from 'fake-indexeddb';
import { openHeldCatalog } from '../../../lib/store/read.ts';
import { perform } from '../../../lib/update/perform.ts';
import type { Job, Ready, UpdateProgress } from '../../../lib/update/protocol.ts';
import { archiveOf, type PublicSource, RULES } from '../../e2e/support/archives.ts';
import { techniques } from './support.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** GitHub's download host, with what it gives for each repository. */
export const host =
  (archives: Partial<Record<PublicSource, Bytes>>): typeof fetch =>
  async (address) => {
    const source = (['sigma', 'elastic', 'splunk'] as const).find((each) =>
      String(address).includes({ sigma: 'SigmaHQ', elastic: 'elastic/', splunk: 'splunk/' }[each]),
    );
    const bytes = source && archives[source];
    return bytes ? new Response(bytes) : new Response('', { status: 404 });
  };

let generations = 0;
/** What the updates of a test told, and whether there is room for what they write: nothing stands in their way at first. */
export const world: { told: UpdateProgress[]; roomFor: (bytes: number) => void } = {
  told: [],
  roomFor: () => {},
};

export async function run(job: Job, from?: string, get: typeof fetch = host({})) {
  generations += 1;
  return perform(
    { job, from, to: `generation ${generations}`, expected: { sigma: RULES.sigma }, techniques },
    {
      fetch: get,
      now: '2026-11-25T08:00:00.000Z',
      onProgress: (at) => world.told.push(at),
      ensureRoom: async (bytes) => world.roomFor(bytes),
    },
  );
}

export async function ready(job: Job, from?: string, get?: typeof fetch): Promise<Ready> {
  const reply = await run(job, from, get);
  if (reply.kind !== 'ready') throw new Error('A catalog was wanted.');
  return reply.ready;
}

export async function saved(from: string | undefined): Promise<string> {
  const reply = await run({ kind: 'save' }, from);
  if (reply.kind !== 'saved') throw new Error('A file was wanted.');
  return reply.file.text();
}

export async function allThree(): Promise<Ready> {
  const get = host({
    sigma: await archiveOf('sigma'),
    elastic: await archiveOf('elastic'),
    splunk: await archiveOf('splunk'),
  });
  let last: Ready | undefined;
  for (const source of ['splunk', 'sigma', 'elastic'] as const) {
    last = await ready({ kind: 'download', source }, last?.generation, get);
  }
  return last as Ready;
}

export const partsOf = async ({ generation = '' }: Ready) => {
  const held = await openHeldCatalog(generation);
  const parts = await held.parts();
  held.close();
  return parts;
};
export const databases = async () => (await indexedDB.databases()).length;
export const file = (name: string, ...content: BlobPart[]) => new File(content, name);
export const HOUSE = `title: Team rule\nid: 0f6a3d52-1111-4222-8333-444455556666\ntags: [attack.t1047]\ndetection: {}\nfalsepositives: [The night shift queries WMI]\n`;

/** Empties the browser's storage. */
export function startAnew(): void {
  globalThis.indexedDB = new IDBFactory();
  world.told = [];
  world.roomFor = () => {};
}
