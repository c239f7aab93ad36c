/**
 * Work in slices, so that the page stays responsive: a job is a generator that yields where it may be
 * interrupted, and each slice ends in time for the page's own frame.
 */
export type Job = Generator<void>;

/** Runs a job. @returns the time, in ms, that it took, the pauses between its slices aside */
export function* timed(job: Job): Generator<void, number> {
  for (let spent = 0; ; ) {
    const start = performance.now();
    const { done } = job.next();
    spent += performance.now() - start;
    if (done) return spent;
    yield;
  }
}

/**
 * Time, in ms, after which a slice ends at its next step: a third of a frame at 60 per second. A single long step, such
 * as a search over all elements, takes as much again; the rest of the frame is the page's.
 */
export const SLICE = 5;

/** Runs jobs one after the other in slices. */
export class Slices {
  #jobs: Job[] = [];
  #channel = new MessageChannel();
  #scheduled = false;

  constructor(
    private readonly options: {
      /** Called after each slice that left work to do. */
      onSlice?: () => void;
      /** Called when the last job is done. */
      onIdle: () => void;
      /** What to do with a job that threw; the others go on. */
      onError: (error: unknown) => void;
    },
  ) {
    this.#channel.port1.onmessage = () => this.#slice();
  }

  /** Adds a job; it begins with the next slice. */
  add(job: Job): void {
    this.#jobs.push(job);
    this.#schedule();
  }

  /** Runs a job now, for `limit` ms at most; what is left of it goes in slices. */
  rush(job: Job, limit: number): void {
    if (!this.#finishes(job, performance.now() + limit)) this.add(job);
    else this.#schedule();
  }

  /** Gives up all work for good. */
  stop(): void {
    this.#jobs.length = 0;
    this.#channel.port1.close();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A message, not a timer: timers are delayed by 4 ms after a few turns, and input still goes first.
    this.#channel.port2.postMessage(null);
  }

  #slice(): void {
    this.#scheduled = false;
    const end = performance.now() + SLICE;
    for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
      if (this.#finishes(job, end)) this.#jobs.shift();
      if (performance.now() >= end) break;
    }
    if (this.#jobs.length) {
      this.#schedule();
      this.options.onSlice?.();
    } else this.options.onIdle();
  }

  #finishes(job: Job, end: number): boolean {
    try {
      while (!job.next().done) if (performance.now() >= end) return false;
    } catch (error) {
      this.options.onError(error);
    }
    return true;
  }
}
