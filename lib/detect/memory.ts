import type { TechniqueId } from '../attack/technique.ts';
import type { Match } from './match.ts';

const continuesIn = (match: Match, text: Text): boolean =>
  match.start !== text && (match.end === text || (match.between?.includes(text) ?? false));

const wholeText = (text: Text, technique: TechniqueId): Match => ({
  technique,
  start: text,
  startOffset: 0,
  end: text,
  endOffset: technique.length,
});

/** Text nodes in page order, as one walk found them. */
export type Stretch = Text[];

/** With more text nodes than this, order matters (`near.ts`); with so many more stretches, it is lost. */
const MANY = 2000;

/**
 * All matches of a page, remembered by the text node in which each begins. What is painted is chosen from here
 * (`lib/marks/near.ts`), and counts for badge and popup are read here.
 */
export class Memory {
  readonly counts = new Map<TechniqueId, number>();
  stretches: Stretch[] = [];
  /**
   * A mere ID stands for one match that is the whole text: nearly all marks of a large table are such, and objects for
   * tens of thousands of them would cost more, in garbage collection, than finding them.
   */
  #matches = new Map<Text, Match[] | TechniqueId>();
  #tails = new WeakMap<Text, Text>();
  /** Listed in a stretch though they hold no match now: a live table empties and fills the same nodes. */
  #dormant: WeakSet<Text> | undefined;
  /** Whether a walk met known text nodes in another place: rows were sorted. */
  #moved = false;
  /** Stretches that the last walk over the whole page left. */
  #ordered = 0;
  /** While the page is walked anew: what was met, in stretches of its own. */
  #anew: { met: Set<Text>; stretches: Stretch[] } | undefined;

  get size(): number {
    return this.#matches.size;
  }

  /** Whether so much stands out of order that the stretches should be made anew. */
  get isScattered(): boolean {
    return this.#moved || this.stretches.length > this.#ordered + MANY;
  }

  get isRelisting(): boolean {
    return this.#anew !== undefined;
  }

  at(text: Text): readonly Match[] {
    const found = this.#matches.get(text) ?? [];
    if (typeof found !== 'string') return found;
    const matches = [wholeText(text, found)];
    this.#matches.set(text, matches);
    return matches;
  }

  /** Whether a match still stands: the page may have changed since it was found. */
  holds({ start, startOffset, technique }: Match): boolean {
    return (
      start.isConnected &&
      this.at(start).some((match) => match.startOffset === startOffset && match.technique === technique)
    );
  }

  /** The matches that cover a text node, also those begun in a node before it (`T1021` `.002`). */
  covering(text: Text): readonly Match[] {
    const head = this.#tails.get(text);
    const reaching = head ? this.at(head).filter((match) => continuesIn(match, text)) : [];
    return reaching.length ? [...reaching, ...this.at(text)] : this.at(text);
  }

  /**
   * Replaces what is remembered of one text node.
   * @param found its matches; or the technique, where the text is its ID and nothing else
   * @param walked the stretch of the walk that met it; left out where it was looked at by itself
   */
  set(text: Text, found: Match[] | TechniqueId, walked?: Stretch): void {
    const before = this.#matches.get(text);
    if (!before && !found.length) return;
    this.#tally(before, -1);
    this.#tally(found, 1);
    if (!found.length) {
      this.#matches.delete(text);
      this.#dormant ??= new WeakSet();
      this.#dormant.add(text);
      return;
    }
    this.#matches.set(text, found);
    if (typeof found !== 'string')
      for (const { start, end, between = [] } of found)
        if (end !== start) for (const tail of [...between, end]) this.#tails.set(tail, text);
    this.#list(text, walked ?? [], before !== undefined);
    if (before && walked && !this.#anew) this.#moved = this.size > MANY;
  }

  #list(text: Text, stretch: Stretch, known: boolean): void {
    const anew = this.#anew;
    if (anew ? anew.met.has(text) : known || this.#dormant?.delete(text)) return;
    anew?.met.add(text);
    if (stretch.push(text) === 1) (anew ?? this).stretches.push(stretch);
  }

  /** Forgets text nodes that left the page. A step at a time, for slices: yields every few hundred nodes. */
  *prune(): Generator<void> {
    let seen = 0;
    for (const text of this.#matches.keys()) {
      if (!text.isConnected) this.set(text, []);
      if (++seen % 512 === 0) yield;
    }
    const live: Stretch[] = [];
    for (const stretch of this.stretches) {
      const kept = stretch.filter((text) => this.#matches.has(text));
      if (kept.length) live.push(kept);
    }
    this.stretches = live;
    this.#dormant = undefined;
  }

  /** Begins new stretches: a walk over the whole page follows. What is known stays until the walk has ended. */
  startRelisting(): void {
    this.#anew = { met: new Set(), stretches: [] };
  }

  /** Takes the order of the walk that has ended, and forgets what it did not meet. */
  endRelisting(): void {
    if (!this.#anew) return;
    const { met, stretches } = this.#anew;
    this.#anew = undefined;
    for (const text of this.#matches.keys()) if (!met.has(text)) this.set(text, []);
    this.stretches = stretches;
    this.#ordered = stretches.length;
    this.#moved = false;
    this.#dormant = undefined;
  }

  #tally(found: readonly Match[] | TechniqueId | undefined, by: number): void {
    if (typeof found === 'string') this.#count(found, by);
    else for (const { technique } of found ?? []) this.#count(technique, by);
  }

  #count(technique: TechniqueId, by: number): void {
    const times = (this.counts.get(technique) ?? 0) + by;
    if (times > 0) this.counts.set(technique, times);
    else this.counts.delete(technique);
  }
}
