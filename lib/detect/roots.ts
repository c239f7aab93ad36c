import { isSearchable } from './scan.ts';
import type { Job } from './slices.ts';

/** The shadow root of an element, closed ones too where the browser lets an extension see them. */
export type OpenRoot = (element: HTMLElement) => ShadowRoot | null;

/**
 * Elements that may carry a shadow root: not these, of which pages have most, and which the browser leaves out faster
 * than we can. https://dom.spec.whatwg.org/#valid-shadow-host-name
 */
const HOSTS =
  ':not(a, b, br, button, code, i, img, input, label, li, option, script, style, svg, svg *, table, tbody, td, th, thead, tr, ul)';

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
   * Asks the hosts under `root`. A new shadow root is reported, and its own hosts are asked in turn.
   * @param thoroughly every possible host; otherwise custom elements, and elements without a child, which show
   *   something only by a root. Asking each `div` for a closed root costs more than all the rest.
   */
  *discover(root: Node, thoroughly: boolean): Job {
    if (!isSearchable(root)) return;
    if (root instanceof Element) yield* this.#ask(root, thoroughly);
    let seen = 0;
    for (const element of root.querySelectorAll(HOSTS)) {
      if (thoroughly || isCustom(element) || !element.firstChild || element.shadowRoot)
        yield* this.#ask(element, thoroughly);
      if (++seen % STEP === 0) yield;
    }
  }

  /** Asks again the custom elements that had no root so far: most attach theirs when they are first drawn. */
  *askAgain(): Job {
    for (const element of this.#waiting) {
      if (!element.isConnected) this.#waiting.delete(element);
      else yield* this.#ask(element, false);
    }
  }

  *#ask(element: Element, thoroughly: boolean): Job {
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
    yield* this.discover(root, thoroughly);
  }
}
