import type { TechniqueId } from '../attack/technique.ts';
import type { Match } from './match.ts';

const continuesIn = (match: Match, text: Text): boolean =>
  match.start !== text && (match.end === text || (match.between?.includes(text) ?? false));

/** Text nodes in page order, as one walk found them. */
export type Stretch = Text[];

/** So many stretches, most of them single text nodes added later, are put in page order again by a new walk. */
const TOO_MANY_STRETCHES = 2000;

/**
 * All matches of a page, remembered by the text node in which each begins. What is painted is chosen from here
 * (`lib/marks/near.ts`), and counts for badge and popup are read here.
 */
export class Memory {
  /** Rises by one at each change; readers compare it to know whether to look again. */
  revision = 0;
  readonly counts = new Map<TechniqueId, number>();
  stretches: Stretch[] = [];
  #matches = new Map<Text, Match[]>();
  #tails = new WeakMap<Text, Text>();
  /** Listed in a stretch though they hold no match now: a live table empties and fills the same nodes. */
  #dormant = new WeakSet<Text>();

  get size(): number {
    return this.#matches.size;
  }

  /** Whether so much was added out of order that the stretches should be made anew. */
  get isScattered(): boolean {
    return this.stretches.length > TOO_MANY_STRETCHES;
  }

  at(text: Text): readonly Match[] {
    return this.#matches.get(text) ?? [];
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
   * @param stretch where a node that is new here is listed; one of its own when left out
   */
  set(text: Text, matches: Match[], stretch: Stretch = []): void {
    const before = this.#matches.get(text);
    if (!before && !matches.length) return;
    this.revision++;
    for (const { technique } of before ?? []) this.#count(technique, -1);
    for (const match of matches) {
      this.#count(match.technique, 1);
      if (match.end !== text)
        for (const tail of [...(match.between ?? []), match.end]) this.#tails.set(tail, text);
    }
    if (!matches.length) {
      this.#matches.delete(text);
      this.#dormant.add(text);
      return;
    }
    this.#matches.set(text, matches);
    if (before || this.#dormant.delete(text)) return;
    if (stretch.push(text) === 1) this.stretches.push(stretch);
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
    this.#relist(live);
  }

  /** Forgets everything, before a walk that puts the page in order again. */
  clear(): void {
    this.revision++;
    this.#matches.clear();
    this.counts.clear();
    this.#relist([]);
  }

  #relist(stretches: Stretch[]): void {
    this.stretches = stretches;
    this.#dormant = new WeakSet();
  }

  #count(technique: TechniqueId, by: number): void {
    const times = (this.counts.get(technique) ?? 0) + by;
    if (times > 0) this.counts.set(technique, times);
    else this.counts.delete(technique);
  }
}
