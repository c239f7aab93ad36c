import type { Match } from '../detect/match.ts';
import type { Memory } from '../detect/memory.ts';
import { type Job, Slices, timed } from '../detect/slices.ts';
import { findNear, MANY_MATCHES } from './near.ts';
import type { Paint } from './paint.ts';

/**
 * Looks take at most one part in so many of the time, so what costs more is done less often. A person who scrolls is
 * waiting for the marks; a page that changes by itself, sixty times a second perhaps, is not.
 */
const SHARE = { scrolled: 2, changed: 60 };

/** Keeps the painted marks true: those of the memory that lie near the viewport, and no others. */
export class Marks {
  readonly #slices: Slices;
  /** Waiting for its time, which a more pressing wish may bring forward; then under way. */
  #state: 'idle' | 'waiting' | 'looking' = 'idle';
  #timer = 0;
  #next: keyof typeof SHARE | undefined;
  #spent = 0;
  #last = 0;

  constructor(
    private readonly memory: Memory,
    private readonly paint: Paint,
    private readonly view: Window,
    onError: (error: unknown) => void,
  ) {
    this.#slices = new Slices({ onIdle: () => this.#done(), onError });
  }

  /** Repaints edited text nodes at once, so that no frame shows a mark on the wrong letters. */
  edited(texts: Iterable<Text>): void {
    for (const text of texts) {
      if (!this.paint.has(text)) continue;
      const matches = this.memory.at(text);
      // Of very many, the next look finds those that are near.
      this.paint.set(text, matches.length > MANY_MATCHES ? [] : matches);
    }
  }

  /** Looks again for what is near the viewport, soon: after a frame, when the layout is known anyway. */
  look(why: keyof typeof SHARE): void {
    if (this.#state === 'looking') {
      if (this.#next !== 'scrolled') this.#next = why;
      return;
    }
    if (this.#state === 'waiting' && why === 'changed') return;
    this.#state = 'waiting';
    this.view.clearTimeout(this.#timer);
    const wait = this.#last + this.#spent * SHARE[why] - performance.now();
    this.#timer = this.view.setTimeout(() => this.#afterFrame(), Math.max(0, wait));
  }

  stop(): void {
    this.view.clearTimeout(this.#timer);
    this.#slices.stop();
    this.paint.clear();
  }

  #afterFrame(): void {
    this.#state = 'looking';
    // A page in a hidden tab has no frames; it is looked at when it is shown.
    this.view.requestAnimationFrame(() => this.#slices.add(this.#update()));
  }

  *#update(): Job {
    const found = new Map<Text, readonly Match[]>();
    const find = findNear(this.memory, this.view, (text, matches) => found.set(text, matches));
    this.#spent = yield* timed(find);
    for (const text of [...this.paint.texts()]) if (!found.has(text)) this.paint.set(text, []);
    for (const [text, matches] of found) this.paint.set(text, matches);
    this.paint.repair();
    this.#last = performance.now();
  }

  #done(): void {
    const next = this.#next;
    this.#state = 'idle';
    this.#next = undefined;
    if (next) this.look(next);
  }
}
