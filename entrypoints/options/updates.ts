import { keepHeld, loadHeld } from '../../lib/browser/held.ts';
import { UPDATE_LOCK } from '../../lib/browser/leftovers.ts';
import { sweepGenerations } from '../../lib/store/database.ts';
import type { Job, UpdateProgress, WorkerReply, WorkerRequest } from '../../lib/update/protocol.ts';

/** What is going on, and what went wrong last, by what it concerns: a source, `house`, one of the team's files. */
export interface UpdateState {
  running: Readonly<Record<string, UpdateProgress>>;
  faults: Readonly<Record<string, string>>;
}

export interface Updates {
  /** Does a job when its turn comes, and shows how far it is. One that runs under the same id goes on. */
  start(id: string, job: Exclude<Job, { kind: 'save' }>): Promise<void>;
  stop(id: string): void;
  /** What the public sources came to, as a file; undefined where it failed, which is shown. */
  save(): Promise<Blob | undefined>;
  /** Shows a fault that came before the job: a permission refused. */
  fail(id: string, message: string): void;
}

/**
 * Runs updates, one at a time in whatever tab, each in a worker of its own.
 *
 * @param facts what the bundled catalog knows: how many rules there are, about, and ATT&CK's techniques.
 * @param onSwapped shows the new catalog; then its progress goes.
 */
export function startUpdates(
  onChange: (state: UpdateState) => void,
  facts: () => Promise<Pick<WorkerRequest, 'expected' | 'techniques'>>,
  onSwapped: () => Promise<void>,
): Updates {
  let state: UpdateState = { running: {}, faults: {} };
  const stops = new Map<string, AbortController>();
  const set = (change: Partial<UpdateState>) => {
    state = { ...state, ...change };
    onChange(state);
  };
  const without = <T>(all: Readonly<Record<string, T>>, id: string) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));
  const fail = (id: string, message: string) => set({ faults: { ...state.faults, [id]: message } });
  const progress = (id: string, at: UpdateProgress) => set({ running: { ...state.running, [id]: at } });

  const run = async (id: string, job: Job): Promise<Blob | undefined> => {
    if (stops.has(id)) return undefined;
    const stop = new AbortController();
    stops.set(id, stop);
    set({ faults: without(state.faults, id) });
    progress(id, { doing: 'waiting', rules: 0 });
    try {
      return await navigator.locks.request(UPDATE_LOCK, { signal: stop.signal }, async () => {
        progress(id, { doing: job.kind === 'download' ? 'downloading' : 'reading', rules: 0 });
        const from = (await loadHeld())?.generation;
        const request = { job, from, to: crypto.randomUUID(), ...(await facts()) };
        const reply = await work(request, stop.signal, (at) => progress(id, at));
        if (reply.kind === 'saved') return reply.file;
        // A stop that comes too late changes nothing any more: from here on it is one step.
        stops.delete(id);
        await keepHeld(reply.ready);
        await onSwapped();
        await sweepGenerations(reply.ready.generation);
        return undefined;
      });
    } catch (error) {
      if (!stop.signal.aborted) fail(id, error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      if (stops.get(id) === stop) stops.delete(id);
      set({ running: without(state.running, id) });
    }
  };

  return {
    start: async (id, job) => void (await run(id, job)),
    save: () => run('save', { kind: 'save' }),
    stop: (id) => stops.get(id)?.abort(),
    fail,
  };
}

type Done = Extract<WorkerReply, { kind: 'ready' | 'saved' }>;

/** Has a worker do a job. @throws with the worker's message, or the signal's reason; then nothing has changed */
function work(
  request: WorkerRequest,
  signal: AbortSignal,
  onProgress: (progress: UpdateProgress) => void,
): Promise<Done> {
  const worker = new Worker(new URL('./compile.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Done>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) =>
      reject(
        new Error(`The update stopped with an error: ${message || 'its worker did not start'}. Try again.`),
      ),
    );
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
