import packed from 'virtual:techniques';
import { unpack } from '../../../lib/attack/packed.ts';
import { Detector } from '../../../lib/detect/detector.ts';
import { Marks } from '../../../lib/marks/marks.ts';
import { Paint } from '../../../lib/marks/paint.ts';
import { NAMED } from '../../../lib/sites/index.ts';
import { type SliceTimes, timeSlices } from './slice-clock.ts';

/** One scan of the page by the extension's own code. */
export interface OurScan extends SliceTimes {
  marks: number;
}

const onError = (error: unknown) => {
  throw error;
};

/** A detector wired as `entrypoints/overlay.content/index.ts` does it, with marks or without. */
export function createOurs({ marks: painted }: { marks: boolean }) {
  const techniques = unpack(packed);
  const paint = new Paint(CSS.highlights, (id) =>
    techniques.hasNotes(id) ? 'lofp-technique' : 'lofp-technique-empty',
  );
  const detector = new Detector({
    page: document,
    isKnown: techniques.isKnown,
    named: NAMED,
    openRoot: (element) => element.shadowRoot,
    onChanged: () => {},
    onProgress: () => marks?.look('changed'),
    onRoot: () => {},
    onError,
  });
  const marks = painted ? new Marks(detector.memory, paint, window, onError) : undefined;
  return { detector, paint };
}

/** Scans the page once, and paints what is near the viewport if asked to. */
export async function ourScan(options: { marks: boolean }): Promise<OurScan> {
  let memory: Detector['memory'] | undefined;
  const times = await timeSlices(() => {
    const { detector } = createOurs(options);
    memory = detector.memory;
    detector.start();
  });
  return { ...times, marks: [...(memory?.counts.values() ?? [])].reduce((sum, count) => sum + count, 0) };
}
