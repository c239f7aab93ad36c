import { applyChanges, observed, readChanges } from './changes.ts';
import { Memory } from './memory.ts';
import type { NamedElement } from './named.ts';
import { type OpenRoot, Roots } from './roots.ts';
import { type Scanner, scan } from './scan.ts';
import { type Job, Slices, timed } from './slices.ts';
import type { IsKnown } from './spellings.ts';
import { declaresOtherFramework } from './unmarked.ts';

/** Longest time, in ms, that changes may take at once, before the browser paints; the rest goes in slices. */
const AT_ONCE = 4;
/**
 * Work at leisure, a search for shadow roots or a new walk over a page that lost its order, is done again after so many
 * ms at the earliest, and takes at most one part in so many of the time.
 */
const LEISURE = { every: 2000, share: 100 };

export interface DetectorOptions {
  page: Document;
  isKnown: IsKnown;
  /** What shows a technique only by its name. */
  named: readonly NamedElement[];
  openRoot: OpenRoot;
  /** Called after changes, while the browser has not painted them yet. */
  onChanged: (edited: ReadonlySet<Text>) => void;
  /** Called between slices of a long walk, and when all that is known of the page has been looked at. */
  onProgress: () => void;
  /** Called for each shadow root found. */
  onRoot: (root: ShadowRoot) => void;
  onError: (error: unknown) => void;
}

const afterLeisure = (spent: number): number =>
  performance.now() + Math.max(LEISURE.every, spent * LEISURE.share);

/** Finds the techniques of one page and keeps its memory true while the page changes. */
export class Detector {
  readonly memory = new Memory();
  readonly roots: Roots;
  readonly #slices: Slices;
  readonly #observer: MutationObserver;
  readonly #options: DetectorOptions;
  #prune = false;
  #nextSearch = 0;
  #nextWalk = 0;

  constructor(options: DetectorOptions) {
    this.#options = options;
    this.#slices = new Slices({
      onSlice: options.onProgress,
      onIdle: () => this.#idle(),
      onError: options.onError,
    });
    this.#observer = new MutationObserver((records) => this.#changed(records));
    this.roots = new Roots(options.openRoot, (root) => {
      this.#observe(root);
      options.onRoot(root);
    });
  }

  get #scanner(): Scanner {
    const { isKnown, named } = this.#options;
    return { memory: this.memory, isKnown, named };
  }

  /** Begins: one walk over the page in slices, then what changes. A page of another framework is left alone. */
  start(): void {
    if (declaresOtherFramework(this.#options.page)) return;
    this.#observe(this.#options.page);
    this.#slices.add(this.roots.discover(this.#options.page));
  }

  /** Looks for shadow roots that appeared without a sign; cheap enough to be called at every scroll and tick. */
  lookAround(): void {
    if (this.roots.isWaiting) this.#slices.add(this.roots.askAgain());
    if (performance.now() >= this.#nextSearch) this.#search();
    if (this.#mayWalkAnew()) this.#walkAnew();
  }

  stop(): void {
    this.#observer.disconnect();
    this.#slices.stop();
  }

  #observe(root: Document | ShadowRoot): void {
    this.#observer.observe(root, observed(this.#options));
    this.#slices.add(scan(root, this.#scanner));
  }

  #search(): void {
    this.#nextSearch = Number.POSITIVE_INFINITY;
    this.#slices.add(this.#timedSearch());
  }

  *#timedSearch(): Job {
    const spent = yield* timed(this.roots.search(this.#options.page));
    this.#nextSearch = afterLeisure(spent);
  }

  #changed(records: MutationRecord[]): void {
    const changes = readChanges(records);
    this.#prune ||= changes.removed;
    this.#slices.rush(applyChanges(changes, this.#scanner), AT_ONCE);
    // What there was no time for has no marks until it is looked at: its old ones may be on other letters.
    for (const text of changes.pending) this.memory.set(text, []);
    if (changes.subtrees.size) this.#slices.add(this.#discoverIn(changes.subtrees));
    this.#options.onChanged(changes.texts);
  }

  *#discoverIn(subtrees: Iterable<Node>): Job {
    for (const subtree of subtrees) if (subtree.isConnected) yield* this.roots.discover(subtree);
  }

  #idle(): void {
    if (this.#mayWalkAnew()) this.#walkAnew();
    else if (this.#prune) {
      this.#prune = false;
      this.#slices.add(this.memory.prune());
    } else this.#options.onProgress();
  }

  #mayWalkAnew(): boolean {
    return this.memory.isScattered && !this.memory.isRelisting && performance.now() >= this.#nextWalk;
  }

  /** Puts the memory in page order again; what is known stays known meanwhile. */
  #walkAnew(): void {
    this.memory.startRelisting();
    this.#slices.add(this.#timedWalk());
  }

  *#timedWalk(): Job {
    let spent = 0;
    for (const root of [this.#options.page, ...this.roots.all()])
      spent += yield* timed(scan(root, this.#scanner));
    this.memory.endRelisting();
    this.#nextWalk = afterLeisure(spent);
  }
}
