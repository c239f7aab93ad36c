import { type Settled, watchSettling } from './settle-clock.ts';

declare global {
  /** Set by the bench in a page that is timed while it loads. */
  interface Window {
    settling: Promise<Settled>;
  }
}

window.settling = watchSettling();
