import { render, type VNode } from 'preact';
import copyToolCss from '../../components/parts/copy-tool.css?inline';
import viewCss from '../../components/popover/popover.css?inline';
import componentsCss from '../../components/styles/components.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
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

  /** Whether the popover is in the page: the page may take it away. */
  get isOpen(): boolean {
    return this.#element?.isConnected ?? false;
  }

  /** Whether an element is the popover's own: nothing in it is to be marked. */
  is(element: Element): boolean {
    return element === this.#element;
  }

  /** Whether an event happened in the popover. */
  holds(event: Event): boolean {
    return this.#element !== undefined && event.composedPath().includes(this.#element);
  }

  /** Whether the focus is in the popover. */
  get hasFocus(): boolean {
    return this.#root?.activeElement != null;
  }

  /**
   * Shows a view beside an anchor, opening the popover where it isn't.
   * @param near the mark's node: its dialog, if it is in one, is the popover's home
   */
  async show(view: VNode, near: Node, anchor: Anchor | undefined, scheme: string): Promise<void> {
    const element = this.#open(near);
    element.style.colorScheme = scheme;
    render(view, this.#root as ShadowRoot);
    this.#anchor = anchor;
    if (anchor) await place(element, anchor);
  }

  /** Moves the open popover to an anchor that may have moved; the same place again costs nothing. */
  async moveTo(anchor: Anchor): Promise<void> {
    if (!this.#element || (this.#anchor && isSamePlace(anchor, this.#anchor))) return;
    this.#anchor = anchor;
    await place(this.#element, anchor);
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
    if (this.#element?.isConnected) return this.#element;
    const element = document.createElementNS(XHTML, NAME) as HTMLElement;
    element.popover = 'manual';
    this.#root = element.attachShadow({ mode: 'closed' });
    sheets ??= [tokensCss, componentsCss, copyToolCss, viewCss, popoverCss].map(sheetOf);
    this.#root.adoptedStyleSheets = sheets;
    const home = homeOf(near);
    // Not as the last child: pages style and count `:last-child` more than any other place.
    home.insertBefore(element, home.lastChild);
    element.showPopover();
    this.#element = element;
    return element;
  }
}

/** The element that has the focus, shadow roots looked into. */
function deepFocus(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : undefined;
}
