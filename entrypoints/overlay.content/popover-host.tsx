import { render, type VNode } from 'preact';
import copyToolCss from '../../components/parts/copy-tool.css?inline';
import viewCss from '../../components/popover/popover.css?inline';
import componentsCss from '../../components/styles/components.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { openRoot } from '../../lib/browser/shadow-roots.ts';
import { homeOf } from './home.ts';
import { type Anchor, isSamePlace, place } from './placement.ts';
import popoverCss from './popover.css?inline';

/** The name that the popover's element has in the page, for people who look at the page's tree. */
const NAME = 'lofp-lens';
const XHTML = 'http://www.w3.org/1999/xhtml';

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

let sheets: CSSStyleSheet[] | undefined;

/**
 * The popover's element in the page: one closed shadow root in the top layer, made on opening and gone on closing.
 * Nothing else of the page is ever touched.
 */
export class PopoverHost {
  #element: HTMLElement | undefined;
  #root: ShadowRoot | undefined;
  #focusBefore: HTMLElement | undefined;
  #anchor: Anchor | undefined;
  /** The viewport for which it was placed. */
  #view = '';

  /** Whether the popover is to be seen: the page may take it away, or close the dialog that it lives in. */
  get isOpen(): boolean {
    return this.#element?.checkVisibility() ?? false;
  }

  /** Whether an element is the popover's own: nothing in it is to be marked. */
  is(element: Element): boolean {
    return element === this.#element;
  }

  /** Whether an event happened in the popover. */
  holds(event: Event): boolean {
    const element = this.#element;
    if (!element) return false;
    if (event.composedPath().includes(element)) return true;
    // A path leaves out what lies in the page's closed roots, and the popover may live in one of them.
    const tree = element.getRootNode();
    if (!(tree instanceof ShadowRoot && event instanceof MouseEvent)) return false;
    return tree.elementFromPoint(event.clientX, event.clientY) === element;
  }

  /** Whether the focus is in the popover. */
  get hasFocus(): boolean {
    return this.#root?.activeElement != null;
  }

  /** Whether what is selected is text of the popover. Before Chromium 137 nobody can tell. */
  get holdsSelection(): boolean {
    const shadowRoots = [this.#root, this.#element?.getRootNode()].filter(
      (root) => root instanceof ShadowRoot,
    );
    const [range] = window.getSelection()?.getComposedRanges?.({ shadowRoots }) ?? [];
    return range !== undefined && this.#root?.contains(range.startContainer) === true;
  }

  /**
   * Shows a view beside an anchor, opening the popover where it isn't.
   * @param near the mark's node: its dialog, if it is in one, is the popover's home
   */
  async show(view: VNode, near: Node, anchor: Anchor | undefined, scheme: string): Promise<void> {
    const element = this.#open(near);
    element.style.setProperty('--pop-scheme', scheme);
    render(view, this.#root as ShadowRoot);
    this.#anchor = anchor;
    this.#view = viewport();
    if (anchor) await place(element, anchor);
  }

  /**
   * Moves the open popover to an anchor that may have moved; the same place again costs nothing.
   * @returns whether the anchor is in sight
   */
  async moveTo(anchor: Anchor): Promise<boolean> {
    const view = viewport();
    if (!this.#element || (this.#anchor && isSamePlace(anchor, this.#anchor) && view === this.#view))
      return true;
    this.#anchor = anchor;
    this.#view = view;
    return place(this.#element, anchor);
  }

  /** Moves the focus in, and remembers where it was. */
  focus(): void {
    if (this.hasFocus) return;
    this.#focusBefore ??= deepFocus();
    this.#root?.querySelector<HTMLElement>('.pop-body, .peek')?.focus({ preventScroll: true });
  }

  /** Takes the popover out of the page; the focus goes back if it was in it. */
  close(): void {
    if (!this.#element) return;
    const { hasFocus } = this;
    render(null, this.#root as ShadowRoot);
    this.#element.remove();
    this.#element = undefined;
    this.#root = undefined;
    if (hasFocus) this.#focusBefore?.focus({ preventScroll: true });
    this.#focusBefore = undefined;
  }

  #open(near: Node): HTMLElement {
    const home = near.isConnected ? homeOf(near) : (this.#element?.parentElement ?? document.documentElement);
    if (this.#element?.isConnected && this.#element.parentElement === home) return this.#element;
    // A second mark may have another home.
    this.close();
    const element = document.createElementNS(XHTML, NAME) as HTMLElement;
    element.popover = 'manual';
    this.#root = element.attachShadow({ mode: 'closed' });
    sheets ??= [tokensCss, componentsCss, copyToolCss, viewCss, popoverCss].map(sheetOf);
    this.#root.adoptedStyleSheets = sheets;
    // Not as the last child: pages style and count `:last-child` more than any other place.
    home.insertBefore(element, home.lastChild);
    element.showPopover();
    this.#element = element;
    return element;
  }
}

const viewport = (): string => `${window.innerWidth}×${window.innerHeight}`;

const focusIn = (host: HTMLElement) => openRoot(host)?.activeElement ?? null;

/** The element that has the focus, shadow roots looked into. */
function deepFocus(): HTMLElement | undefined {
  let active = document.activeElement;
  for (let inner = active; inner; inner = inner instanceof HTMLElement ? focusIn(inner) : null)
    active = inner;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
