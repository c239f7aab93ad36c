import type { TechniqueId } from '../attack/technique.ts';
import type { Match } from '../detect/match.ts';

/** The kinds of mark, by the names that `marks.css` styles. */
export type MarkKind = 'lofp-technique' | 'lofp-technique-empty';
const CURRENT = 'lofp-technique-current';

const rangeOf = ({ start, startOffset, end, endOffset }: Match): StaticRange =>
  new StaticRange({ startContainer: start, startOffset, endContainer: end, endOffset });

const isSame = (a: readonly Match[], b: readonly Match[]): boolean =>
  a === b || (a.length === b.length && a.every((match, i) => match === b[i]));

/**
 * Keeps the browser's highlights: static ranges, since the browser visits live ones at every change of the page.
 * Nothing of the page is touched.
 */
export class Paint {
  readonly #highlights: Map<string, Highlight>;
  readonly #painted = new Map<Text, { matches: readonly Match[]; ranges: [MarkKind, StaticRange][] }>();

  /** @param kindOf whether a technique has notes */
  constructor(
    private readonly registry: HighlightRegistry,
    private readonly kindOf: (technique: TechniqueId) => MarkKind,
  ) {
    const names = ['lofp-technique', 'lofp-technique-empty', CURRENT];
    this.#highlights = new Map(names.map((name) => [name, new Highlight()]));
    this.#highlight(CURRENT).priority = 1;
  }

  /** The text nodes that have marks now. */
  texts(): IterableIterator<Text> {
    return this.#painted.keys();
  }

  /** Everything that is painted now. */
  *matches(): Generator<Match> {
    for (const { matches } of this.#painted.values()) yield* matches;
  }

  has(text: Text): boolean {
    return this.#painted.has(text);
  }

  /** Paints every mark anew, after a change in which techniques have notes. */
  repaint(): void {
    for (const [text, { matches }] of [...this.#painted]) {
      this.set(text, []);
      this.set(text, matches);
    }
  }

  /** Replaces the marks of one text node; the same matches again cost nothing. */
  set(text: Text, matches: readonly Match[]): void {
    const before = this.#painted.get(text);
    if (before && isSame(before.matches, matches)) return;
    for (const [kind, range] of before?.ranges ?? []) this.#highlight(kind).delete(range);
    if (!matches.length) {
      this.#painted.delete(text);
      return;
    }
    const ranges = matches.map((match): [MarkKind, StaticRange] => [
      this.kindOf(match.technique),
      rangeOf(match),
    ]);
    for (const [kind, range] of ranges) this.#highlight(kind).add(range);
    this.#painted.set(text, { matches, ranges });
  }

  /** Shows which mark the keyboard is on; none when left out. */
  setCurrent(match?: Match): void {
    const current = this.#highlight(CURRENT);
    current.clear();
    if (match) current.add(rangeOf(match));
  }

  /** Puts our highlights back where the page replaced or cleared them. */
  repair(): void {
    for (const [name, highlight] of this.#highlights)
      if (this.registry.get(name) !== highlight) this.registry.set(name, highlight);
  }

  /** Takes every mark away. */
  clear(): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (this.registry.get(name) === highlight) this.registry.delete(name);
    }
    this.#painted.clear();
  }

  #highlight(name: string): Highlight {
    const highlight = this.#highlights.get(name);
    if (!highlight) throw new Error(`No highlight is called "${name}".`);
    return highlight;
  }
}
