import { markAt } from '../../../lib/marks/pointer.ts';
import { createOurs } from './ours.ts';
import { timeSlices } from './slice-clock.ts';

/** What asking for the mark under many points gave. */
export interface Pointing {
  /** Mean time of a question, in ms. */
  mean: number;
  /** Mean time of the browser's own hit test at the same points, in ms: it depends on the page alone. */
  hitTest: number;
  points: number;
  /** Points at which the answer was the technique that stands there, or none where none stands. */
  right: number;
  marks: number;
}

interface Point {
  x: number;
  y: number;
  technique?: string;
}

/** The middle of each text in the viewport; an ID's text is the ID. */
function pointsInView(): Point[] {
  const range = document.createRange();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const points: Point[] = [];
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.top < 0) continue;
    if (box.bottom > innerHeight) break;
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    points.push(/^T\d{4}/.test(text.data) ? { ...at, technique: text.data } : at);
  }
  return points;
}

/** Asks for the mark under `count` points of the viewport, half of them on IDs, as each pointer move does. */
export async function askUnderPointer(count: number): Promise<Pointing> {
  let ours: ReturnType<typeof createOurs> | undefined;
  await timeSlices(() => {
    ours = createOurs({ marks: true });
    ours.detector.start();
  });
  const { detector, paint } = ours as unknown as ReturnType<typeof createOurs>;
  scrollTo(0, document.documentElement.scrollHeight / 2);
  // The frame that scrolling asks for is the page's own; a pointer moves over a page that stands.
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  const inView = pointsInView();
  const half = (points: Point[]) =>
    Array.from({ length: count / 2 }, (_, i) => points[(i * 7) % points.length] as Point);
  const points = [
    ...half(inView.filter((point) => point.technique)),
    ...half(inView.filter((point) => !point.technique)),
  ];
  const view = {
    page: document,
    shadowRoots: () => detector.roots.all(),
    covering: (text: Text) => detector.memory.covering(text),
    painted: () => paint.matches(),
  };
  const bare = performance.now();
  const targets = points.map(({ x, y }) => document.elementFromPoint(x, y) ?? undefined);
  const hitTest = (performance.now() - bare) / points.length;
  const start = performance.now();
  const answers = points.map(({ x, y }, i) => markAt(x, y, view, targets[i])?.technique);
  const mean = (performance.now() - start) / points.length;
  const right = points.filter(({ technique }, i) => answers[i] === technique).length;
  const marks = [...detector.memory.counts.values()].reduce((sum, times) => sum + times, 0);
  return { mean, hitTest, points: points.length, right, marks };
}
