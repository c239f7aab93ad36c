import { type CDPSession, expect, type Page } from '@playwright/test';
import { type AxNode, type AxTree, childrenOf, descendants, nameOf, roleOf, textOf } from './ax-node.ts';

/** The open popover as assistive technology reads it; it stands in a closed shadow root, which page scripts can't see. */
export interface Popover {
  /** Accessible name: "T1021.002 SMB/Windows Admin Shares". */
  name: string;
  /** Its text from top to bottom, one line for what stands side by side. */
  lines: string[];
  /** Its list items in their order, each with the heading that it stands under. */
  listItems: { heading: string; text: string }[];
  /** Names of its buttons, in their order. */
  buttons: string[];
  /** Where it stands, in CSS pixels of the viewport. */
  box: Box;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 };

/** A popover is named after its technique; a dialog of the page is not. */
const TECHNIQUE_NAME = /^T\d{4}(\.\d{3})?\b/;

/**
 * Reads the popover that is open in a page.
 *
 * @returns undefined while none is open
 */
export async function popover(page: Page): Promise<Popover | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const tree: AxTree = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find((node) => node.role?.value === 'dialog' && TECHNIQUE_NAME.test(nameOf(node)));
    if (!dialog) return undefined;
    const { lines, box } = await placed(session, dialog, tree);
    return { name: nameOf(dialog), lines, box, ...listed(dialog, tree) };
  } catch (error) {
    // It was closed while it was read: its nodes are gone.
    if (error instanceof Error && error.message.includes('Protocol error (DOM.')) return undefined;
    throw error;
  } finally {
    await session.detach();
  }
}

/**
 * Waits until a popover is open.
 *
 * @param name its whole accessible name; without it any technique's popover will do
 */
export async function waitForPopover(page: Page, name?: string): Promise<Popover> {
  let open: Popover | undefined;
  const expected = name ?? expect.stringMatching(TECHNIQUE_NAME);
  await expect
    .poll(
      async () => {
        open = await popover(page);
        return open?.name;
      },
      { message: `popover ${name ?? ''} is open` },
    )
    .toEqual(expected);
  return open as Popover;
}

/** Waits until no popover is open. */
export async function waitForNoPopover(page: Page): Promise<void> {
  await expect
    .poll(async () => (await popover(page))?.name, { message: 'no popover is open' })
    .toBeUndefined();
}

function listed(dialog: AxNode, tree: AxTree): Pick<Popover, 'listItems' | 'buttons'> {
  const found: Pick<Popover, 'listItems' | 'buttons'> = { listItems: [], buttons: [] };
  let heading = '';
  for (const node of descendants(dialog, tree)) {
    const role = roleOf(node);
    if (role === 'heading') heading = nameOf(node);
    if (role === 'listitem') found.listItems.push({ heading, text: textOf(node, tree) });
    if (role === 'button') found.buttons.push(nameOf(node));
  }
  return found;
}

/** What stands where: pieces of text side by side make one line, as the eye takes them. */
async function placed(session: CDPSession, dialog: AxNode, tree: AxTree) {
  const rectsOf = async ({ backendDOMNodeId = 0 }: AxNode) =>
    (await session.send('DOM.getContentQuads', { backendNodeId: backendDOMNodeId })).quads.map(rectOf);
  const pieces = pieceNodes(dialog, tree);
  const rects = await Promise.all(pieces.map(rectsOf));
  let line = '';
  const lines: string[] = [];
  let last: Box = NOWHERE;
  for (const [index, piece] of pieces.entries()) {
    const [first = NOWHERE] = rects[index] ?? [];
    const middle = first.y + first.height / 2;
    if (middle < last.y || middle > last.y + last.height) {
      lines.push(line);
      line = '';
    }
    const apart = first.x - (last.x + last.width) > 1 || roleOf(piece) !== 'StaticText';
    line += `${apart ? ' ' : ''}${nameOf(piece)}`;
    last = rects[index]?.at(-1) ?? first;
  }
  const tidy = [...lines, line].map((text) => text.replace(/\s+/g, ' ').trim());
  return { lines: tidy.filter(Boolean), box: (await rectsOf(dialog))[0] ?? NOWHERE };
}

/** Texts, and controls by their names: what a control shows may be a mere sign. */
function pieceNodes(node: AxNode, tree: AxTree): AxNode[] {
  const role = roleOf(node);
  if (role === 'ListMarker') return [];
  if (role === 'StaticText' || role === 'button' || role === 'link') return nameOf(node).trim() ? [node] : [];
  return childrenOf(node, tree).flatMap((child) => pieceNodes(child, tree));
}

/** A quad is four corners, clockwise from the top left. */
function rectOf([x = 0, y = 0, right = 0, , , bottom = 0]: number[]): Box {
  return { x, y, width: right - x, height: bottom - y };
}
