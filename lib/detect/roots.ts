import type { Job } from './slices.ts';

/** The shadow root of an element, closed ones too where the browser lets an extension see them. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/** The elements, custom ones aside, that may carry a shadow root. https://dom.spec.whatwg.org/#valid-shadow-host-name */
const MAY_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
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

  /** Asks every possible host under `root`. A new root is reported, and its own hosts are asked in turn. */
  *discover(root: Node): Job {
    const elements = document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
    let seen = 0;
    for (let node = elements.nextNode(); node; node = elements.nextNode()) {
      const element = node as Element;
      if (isCustom(element) || MAY_HOST.has(element.localName)) yield* this.#ask(element as HTMLElement);
      if (++seen % STEP === 0) yield;
    }
  }

  /** Asks again the custom elements that had no root so far: most attach theirs when they are first drawn. */
  *askAgain(): Job {
    for (const element of this.#waiting) {
      if (!element.isConnected) this.#waiting.delete(element);
      else yield* this.#ask(element);
    }
  }

  *#ask(element: HTMLElement): Job {
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
