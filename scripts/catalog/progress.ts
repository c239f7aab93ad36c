import type { InputProgress } from '../../lib/compile/inputs.ts';
import { sourceLabel } from '../../lib/report/holdings.ts';

const WIDTH = 24;
/** Milliseconds between two drawings: more often nobody sees. */
const EVERY = 80;

/** A progress bar on standard error; nothing where that is no terminal. */
export function progressBar(): { show: (progress: InputProgress) => void; clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} };
  let last = 0;
  return {
    show({ doing, source, rules, share = 0 }) {
      const now = performance.now();
      if (doing === 'reading' && now - last < EVERY) return;
      last = now;
      const full = Math.round(share * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      const what = doing === 'merging' ? 'merging' : `reading ${sourceLabel(source ?? '')}`;
      stderr.write(`\r\u001b[K${bar} ${what}, ${rules.toLocaleString('en')} rules`);
    },
    clear: () => stderr.write('\r\u001b[K'),
  };
}
