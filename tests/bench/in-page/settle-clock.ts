/** When a page had settled, and how busy its thread was until then, in ms since its first byte. */
export interface Settled {
  settled: number;
  /** Time in which a timer of 0 ms could not run, until then. */
  busy: number;
}

/** Frame of quiet, in ms, that makes a page settled, and the time it may be busy in it: a tick, a late look. */
const QUIET = 800;
const ALLOWED = 60;
/** A timer that ran so late, in ms, was held up; timers in a row come 4 ms apart by themselves. */
const LATE = 8;

/**
 * Runs in a page from its start: settled is the end of the last work of the main thread before 0.8 s of quiet,
 * after loading and first paint.
 */
export function watchSettling(): Promise<Settled> {
  const busy: { end: number; time: number }[] = [];
  let last = performance.now();
  return new Promise((resolve) => {
    const beat = () => {
      const now = performance.now();
      if (now - last > LATE) busy.push({ end: now, time: now - last - 4 });
      last = now;
      const recent = busy.filter(({ end }) => end > now - QUIET).reduce((sum, { time }) => sum + time, 0);
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const painted = performance.getEntriesByType('paint').length > 0;
      if (navigation?.loadEventEnd && painted && now - navigation.loadEventEnd > QUIET && recent < ALLOWED) {
        const work = busy.filter(({ end }) => end <= now - QUIET);
        const end = Math.max(navigation.loadEventEnd, ...work.map((held) => held.end));
        resolve({
          settled: end - navigation.responseStart,
          busy: work.reduce((sum, { time }) => sum + time, 0),
        });
      } else setTimeout(beat, 0);
    };
    beat();
  });
}
