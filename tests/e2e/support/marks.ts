import { expect, type Frame, type Page } from '@playwright/test';

/** One technique ID that the extension has painted in a page. */
export interface Mark {
  /** The technique it stands for, in its normal spelling: `T1021.002`. */
  id: string;
  /** What the page shows there: `attack.t1021.002` is marked as `t1021.002`, a name-only link as its name. */
  text: string;
  /** Name of the highlight: `lofp-technique`, or `-empty`, `-own`, `-current` after it. */
  highlight: string;
  /** Its first line's box, in CSS pixels of the frame's viewport. */
  box: { x: number; y: number; width: number; height: number };
}

/** The marks registered in a page or frame now, in the order of their highlights and of the page. */
export function marks(page: Page | Frame): Promise<Mark[]> {
  return page.evaluate(readMarks);
}

/**
 * Waits until a technique is marked.
 *
 * @param id in its normal spelling: `T1021.002`
 * @returns its first mark
 */
export async function waitForMark(page: Page | Frame, id: string): Promise<Mark> {
  let mark: Mark | undefined;
  await expect
    .poll(
      async () => {
        mark = (await marks(page)).find((candidate) => candidate.id === id);
        return mark?.id;
      },
      { message: `${id} is marked` },
    )
    .toBe(id);
  return mark as Mark;
}

/** Rests the real pointer on a mark of the page itself (not of a frame), coming from outside it. */
export async function hover(page: Page, { box }: Mark): Promise<void> {
  await page.mouse.move(0, 0);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}

/** Runs in the page: highlights are the document's, so the page's own world sees those that a content script set. */
function readMarks(): Mark[] {
  const idIn = (text: string) => {
    const plain = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff\s]/g, '');
    const [, technique, sub] = /T(\d{4})(?:[./](\d{3}))?\/?$/i.exec(plain) ?? [];
    return technique && `T${technique}${sub ? `.${sub}` : ''}`;
  };
  /** For a mark on a mere name or on the second half of an ID: the link it lies in, else the first one of its row. */
  const idOfLink = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const row = element?.closest('tr, [role=row]');
    const link = element?.closest('a') ?? row?.querySelector<HTMLAnchorElement>('a[href*="/techniques/"]');
    // Not its `pathname`: a link in an SVG document has none.
    return link ? idIn(new URL(link.getAttribute('href') ?? '', document.baseURI).pathname) : undefined;
  };
  const length = (node: Node) => (node instanceof CharacterData ? node.length : node.childNodes.length);
  const read = (highlight: string, range: AbstractRange): Mark[] => {
    const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
    // A static range goes stale when the page changes under it, and is then not painted.
    if (!start.isConnected || !end.isConnected) return [];
    if (startOffset > length(start) || endOffset > length(end)) return [];
    const live = document.createRange();
    live.setStart(start, startOffset);
    live.setEnd(end, endOffset);
    const text = live.toString();
    const id = idIn(text) ?? idOfLink(start);
    const { x = 0, y = 0, width = 0, height = 0 } = live.getClientRects()[0] ?? {};
    return id ? [{ id, text, highlight, box: { x, y, width, height } }] : [];
  };
  return [...CSS.highlights.entries()]
    .filter(([name]) => name.startsWith('lofp-technique'))
    .flatMap(([name, ranges]) => [...ranges].flatMap((range) => read(name, range)));
}
