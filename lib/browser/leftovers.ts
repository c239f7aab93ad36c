import { sweepGenerations } from '../store/database.ts';
import { loadHeld } from './held.ts';

/** One update at a time, in whatever tab. */
export const UPDATE_LOCK = 'lofp-lens update';

/** Deletes what a closed page or a killed browser left half written, unless an update is under way. */
export const sweepLeftovers = (): Promise<void> =>
  navigator.locks.request(UPDATE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweepGenerations((await loadHeld())?.generation);
  });
