/// <reference lib="dom" />

declare global {
  interface Window {
    /** Closed shadow roots that a fixture gives away, so that a test can read what they state. */
    closedRoots?: ShadowRoot[];
    /** A live fixture's changes; done when the promise is. */
    run?: () => Promise<void>;
  }
}

/**
 * Compares the marks registered in a page with what the page states. Runs in the page.
 *
 * An element with `data-marks="T1021 T1021.002"` carries exactly these marks in this order, with `data-text="a|b"`
 * on exactly these letters; what lies in no such element carries none. Away from the viewport marks may be missing.
 *
 * @returns what is wrong, in words; empty when all is as stated
 */
export function judge(): string[] {
  const openRoots = (root: ParentNode): ShadowRoot[] =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? [shadowRoot, ...openRoots(shadowRoot)] : [],
    );
  const outer = [document, ...(window.closedRoots ?? [])];
  const roots = new Set<ParentNode>(outer.flatMap((root) => [root, ...openRoots(root)]));
  const stating = [...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-marks]')]);
  const problems: string[] = [];

  const ownerOf = (from: Node): Element | undefined => {
    for (let node: Node | null = from; node; node = node instanceof ShadowRoot ? node.host : node.parentNode)
      if (node instanceof Element && node.hasAttribute('data-marks')) return node;
    return undefined;
  };
  const plain = (text: string) => text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff\s]/g, '');
  const ID = /(T\d{4})(?:[./](\d{3}))?\/?$/i;
  /** The technique in an address or another attribute around a mere name; nearest first. */
  const namedBy = (node: Node): string | undefined => {
    for (let at = node.parentElement; at; at = at.parentElement)
      for (const { name, value } of at.attributes) {
        if (/^data-(marks|text)$/.test(name)) continue;
        const [, technique, sub] = ID.exec(name === 'href' ? value.replace(/[?#].*/, '') : value) ?? [];
        if (technique) return sub ? `${technique}.${sub}` : technique;
      }
    return undefined;
  };
  /** The technique that a range stands for, as far as it and what is around it say: `T1021.002`, `.002`. */
  const techniqueOf = (text: string, node: Node): string =>
    /^T\d{4}([./]\d{3})?$/i.test(plain(text))
      ? plain(text).toUpperCase().replace('/', '.')
      : (namedBy(node) ?? plain(text));

  /** Whether all of an element's text lies in the viewport; the element's own box may be elsewhere. */
  const isInView = (element: Element): boolean => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes: DOMRect[] = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      boxes.push(range.getBoundingClientRect());
    }
    const inView = ({ width, top, bottom }: DOMRect) => width > 0 && bottom > 0 && top < innerHeight;
    return boxes.length > 0 && boxes.every(inView) && element.checkVisibility();
  };

  const seen = new Map<Element, { range: Range; technique: string }[]>();
  const ranges = [...CSS.highlights]
    .filter(([name]) => /^lofp-technique(-empty|-own)?$/.test(name))
    .flatMap(([, highlight]) => [...highlight]);
  for (const { startContainer: start, startOffset, endContainer: end, endOffset } of ranges) {
    if (!start.isConnected || !end.isConnected) continue;
    const range = document.createRange();
    try {
      range.setStart(start, startOffset);
      range.setEnd(end, endOffset);
    } catch {
      problems.push(`a mark on "${start.textContent?.slice(0, 40)}" is stale`);
      continue;
    }
    const owner = ownerOf(start);
    if (!owner || ownerOf(end) !== owner) problems.push(`"${range}" is marked, and nothing states it`);
    else seen.set(owner, [...(seen.get(owner) ?? []), { range, technique: techniqueOf(`${range}`, start) }]);
  }

  for (const element of stating) {
    const marks = (seen.get(element) ?? []).sort((a, b) => a.range.compareBoundaryPoints(0, b.range));
    const expected = (element.dataset.marks ?? '').split(' ');
    const name = `"${element.textContent?.trim().slice(0, 40)}"`;
    const techniques = marks.map(({ technique }) => technique);
    const isVisible = isInView(element);
    const isRight = isVisible ? techniques.length === expected.length : techniques.length <= expected.length;
    const rest = [...expected];
    const inOrder = techniques.every((technique) => {
      while (rest.length) {
        const next = rest.shift() ?? '';
        if (next === technique || (technique.startsWith('.') && next.endsWith(technique))) return true;
      }
      return false;
    });
    if (!isRight || !inOrder) problems.push(`${name} has the marks [${techniques}], not [${expected}]`);
    const letters = marks.map(({ range }) => plain(`${range}`)).join('|');
    const text = element.dataset.text && plain(element.dataset.text);
    if (isVisible && text && letters !== text)
      problems.push(`${name} is marked on "${letters}", not "${text}"`);
  }
  return problems;
}
