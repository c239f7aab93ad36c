import { ensureRoom } from '../../lib/store/room.ts';
import { perform, type World } from '../../lib/update/perform.ts';
import type { UpdateProgress, WorkerReply, WorkerRequest } from '../../lib/update/protocol.ts';

/** Least time, in ms, between two reports of progress: there is one for every file, and nobody reads so fast. */
const EVERY = 100;

const reply = (message: WorkerReply): void => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    reply(await perform(data, world()));
  } catch (error) {
    reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});

const world = (): World => ({
  fetch: fetch.bind(globalThis),
  now: new Date().toISOString(),
  onProgress: seldom(report),
  ensureRoom,
});

const report = (progress: UpdateProgress): void => reply({ kind: 'progress', progress });

/** The first progress of each kind at once, the others now and then. */
function seldom(tell: (progress: UpdateProgress) => void): (progress: UpdateProgress) => void {
  let last = 0;
  let doing: UpdateProgress['doing'] | undefined;
  return (progress) => {
    const now = performance.now();
    if (progress.doing === doing && now - last < EVERY) return;
    last = now;
    doing = progress.doing;
    tell(progress);
  };
}
