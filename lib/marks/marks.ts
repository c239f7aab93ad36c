import type { Match } from '../detect/match.ts';
import type { Memory } from '../detect/memory.ts';
import { type Job, Slices } from '../detect/slices.ts';
import { findNear } from './near.ts';
import type { Paint } from './paint.ts';

/** A look at the page may take at most one part in this many of the time: what costs more is done less often. */
const SHARE = 10;

/** Keeps the painted marks true: those of the memory that lie near the viewport, and no others. */
export class Marks {
  readonly #slices: Slices;
  #asked = false;
  #again = false;
  #cost = 0;
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
    for (const text of texts) if (this.paint.has(text)) this.paint.set(text, this.memory.at(text));
  }

  /** Looks again for what is near the viewport, soon: after the next frame, when the layout is known anyway. */
  look(): void {
    if (this.#asked) {
      this.#again = true;
      return;
    }
    this.#asked = true;
    const wait = this.#last + this.#cost * SHARE - performance.now();
    if (wait > 0) this.view.setTimeout(() => this.#afterFrame(), wait);
    else this.#afterFrame();
  }

  stop(): void {
    this.#slices.stop();
    this.paint.clear();
  }

  #afterFrame(): void {
    // A page in a hidden tab has no frames; it is looked at when it is shown.
    this.view.requestAnimationFrame(() => this.#slices.add(this.#update()));
  }

  *#update(): Job {
    const start = performance.now();
    const found = new Map<Text, readonly Match[]>();
    yield* findNear(this.memory, this.view, (text, matches) => found.set(text, matches));
    for (const text of [...this.paint.texts()]) if (!found.has(text)) this.paint.set(text, []);
    for (const [text, matches] of found) this.paint.set(text, matches);
    this.paint.repair();
    this.#last = performance.now();
    this.#cost = this.#last - start;
  }

  #done(): void {
    this.#asked = false;
    if (!this.#again) return;
    this.#again = false;
    this.look();
  }
}
