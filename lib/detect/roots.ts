import { isSearchable } from './scan.ts';
import type { Job } from './slices.ts';

/** The shadow root of an element, closed ones too where the browser lets an extension see them. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/** The elements of HTML itself that may carry a shadow root. https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HTML_HOSTS =
  'span, div, p, section, article, aside, header, footer, main, nav, h1, h2, h3, h4, h5, h6, blockquote, body';
/** Those of which pages have most, and which may carry none. Selectors are compared in order: the most frequent first. */
const NO_HOSTS =
  'td, tr, a, li, path, svg, th, b, i, em, strong, code, pre, button, input, img, option, g, ul, ol, br, script';

/**
 * Where roots are looked for at once: in custom elements, and in those of HTML without a child, which show something
 * only by a root. Asking every `div` for a closed root would cost more than all the rest, so that is done at leisure.
 */
const LIKELY = `:not(td, tr, span, div, ${NO_HOSTS}, ${HTML_HOSTS}), :empty:is(${HTML_HOSTS})`;
const POSSIBLE = `:not(${NO_HOSTS})`;

const isCustom = (element: Element): boolean => element.localName.includes('-');

/** Elements between two looks at the clock. */
const STEP = 64;

/** The shadow roots of a page: attaching one fires no event and changes no DOM, so hosts are asked again. */
export class Roots {
  #roots = new Set<ShadowRoot>();
  #waiting = new Set<HTMLElement>();

  constructor(
    private readonly openRoot: OpenRoot,
    private readonly onRoot: (root: ShadowRoot) => void,
  ) {}

  /** Every shadow root that is in the page now. */
  all(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  /**
   * Asks the likely hosts under `root`, at once. A new shadow root is reported, and its own hosts are asked in turn.
   */
  *discover(root: Node): Job {
    if (!isSearchable(root)) return;
    if (root instanceof Element) yield* this.#ask(root);
    for (const element of root.querySelectorAll(LIKELY)) yield* this.#ask(element);
  }

  /** Asks every possible host in the page and in the known roots, in small steps. */
  *search(page: Document): Job {
    for (const tree of [page, ...this.all()]) {
      const elements = page.createNodeIterator(tree, NodeFilter.SHOW_ELEMENT);
      let seen = 0;
      for (let node = elements.nextNode(); node; node = elements.nextNode()) {
        if (++seen % STEP === 0) yield;
        const element = node as Element;
        // What shows only text shows it without a root, or by one that anybody can see.
        const holdsText = element.firstChild instanceof Text && !element.firstElementChild;
        if (holdsText && !isCustom(element) && !element.shadowRoot) continue;
        if (element.matches(POSSIBLE)) yield* this.#ask(element);
      }
    }
  }

  /** Whether a custom element is waiting to be asked again. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** Asks again the custom elements that had no root so far: most attach theirs when they are first drawn. */
  *askAgain(): Job {
    for (const element of this.#waiting) {
      if (!element.isConnected) this.#waiting.delete(element);
      else yield* this.#ask(element);
    }
  }

  *#ask(element: Element): Job {
    if (!(element instanceof HTMLElement)) return;
    const root = element.shadowRoot ?? this.openRoot(element);
    if (!root) {
      if (isCustom(element)) this.#waiting.add(element);
      return;
    }
    this.#waiting.delete(element);
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.onRoot(root);
    yield* this.discover(root);
  }
}
