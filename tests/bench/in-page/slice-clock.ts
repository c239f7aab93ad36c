/** What was measured of work that runs in slices. */
export interface SliceTimes {
  /** From the beginning to the end of the last slice, in ms: what else ran in between is in it. */
  total: number;
  /** Time in slices alone, in ms. */
  busy: number;
  /** The longest slice, in ms. */
  longest: number;
  slices: number;
}

/** Quiet, in ms, after which the work is over: longer than a frame and than any throttled look at the page. */
const QUIET = 700;

/**
 * Runs `begin` and times every slice that follows, from outside: the message channels on which `lib/detect/slices.ts`
 * schedules itself are clocked, its code is as it ships.
 */
export function timeSlices(begin: () => void): Promise<SliceTimes> {
  const { prototype } = MessagePort;
  const onmessage = Object.getOwnPropertyDescriptor(prototype, 'onmessage');
  const post = prototype.postMessage;
  const times: number[] = [];
  let end = 0;
  // Posted and not yet handled: on a busy machine quiet alone would not tell that the work is over.
  let waiting = 0;
  const clocked = (work: () => void) => {
    const start = performance.now();
    work();
    end = performance.now();
    times.push(end - start);
  };
  Object.defineProperty(prototype, 'onmessage', {
    ...onmessage,
    set(this: MessagePort, handle: (event: MessageEvent) => void) {
      onmessage?.set?.call(this, (event: MessageEvent) => {
        waiting--;
        clocked(() => handle(event));
      });
    },
  });
  prototype.postMessage = function (this: MessagePort, message: unknown) {
    waiting++;
    post.call(this, message);
  };
  const start = performance.now();
  clocked(begin);
  return new Promise((resolve) => {
    const poll = setInterval(() => {
      if (waiting > 0 || performance.now() - end < QUIET) return;
      clearInterval(poll);
      prototype.postMessage = post;
      if (onmessage) Object.defineProperty(prototype, 'onmessage', onmessage);
      const busy = times.reduce((sum, time) => sum + time, 0);
      resolve({ total: end - start, busy, longest: Math.max(...times), slices: times.length });
    }, 50);
  });
}
