import { type CDPSession, expect, type Page } from '@playwright/test';
import { type AxNode, nameOf, roleOf } from './ax-node.ts';

/** Something in a page or one of its frames, as the accessibility tree names it; closed shadow roots don't hide it. */
export interface Thing {
  role: string;
  name: string;
  /** Has the keyboard's focus. */
  focused: boolean;
  /** The state of a button that stays pressed. */
  pressed: boolean;
  expanded: boolean | undefined;
  /** What it is in the browser's tree, for CDP's DOM and CSS domains. */
  backendNodeId: number;
}

type Properties = { properties?: { name: string; value: { value?: unknown } }[] };

/** Everything with a role and a name, in all frames, in reading order. */
async function things(session: CDPSession): Promise<Thing[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const all: Thing[] = [];
  const read = async (tree: typeof frameTree): Promise<void> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: tree.frame.id });
    all.push(...nodes.map(toThing).filter((thing) => thing.role));
    for (const child of tree.childFrames ?? []) await read(child);
  };
  await read(frameTree);
  return all;
}

function toThing(node: AxNode & Properties): Thing {
  const state = (name: string) => node.properties?.find((property) => property.name === name)?.value.value;
  return {
    role: roleOf(node) ?? '',
    name: nameOf(node),
    focused: state('focused') === true,
    pressed: state('pressed') === 'true',
    expanded: state('expanded') as boolean | undefined,
    backendNodeId: node.backendDOMNodeId ?? 0,
  };
}

async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** The first thing of this role and name; undefined while there is none. */
export async function find(page: Page, role: string, name: string | RegExp): Promise<Thing | undefined> {
  const isNamed = (thing: Thing) => (typeof name === 'string' ? thing.name === name : name.test(thing.name));
  return (await withSession(page, things)).find((thing) => thing.role === role && isNamed(thing));
}

/** Waits for the first thing of this role and name. */
export async function waitFor(page: Page, role: string, name: string | RegExp): Promise<Thing> {
  let found: Thing | undefined;
  const looked = async () => {
    found = await find(page, role, name);
    return found !== undefined;
  };
  await expect.poll(looked, { message: `${role} "${name}" is there` }).toBe(true);
  return found as Thing;
}

/** Role and name of what has the focus, frames and closed shadow roots looked into. */
export async function focused(page: Page): Promise<string | undefined> {
  const focus = (await withSession(page, things)).filter((thing) => thing.focused).at(-1);
  return focus && `${focus.role} ${focus.name}`.trim();
}

/** The first box of a thing, in CSS pixels of the page's viewport; undefined where nothing of it is displayed. */
export async function boxOf(page: Page, { backendNodeId }: Thing) {
  const { quads } = await withSession(page, (session) =>
    session.send('DOM.getContentQuads', { backendNodeId }),
  );
  const [x = 0, y = 0, right = 0, , , bottom = 0] = quads[0] ?? [];
  return quads[0] && { x, y, width: right - x, height: bottom - y };
}

/** Presses the middle of something with the real mouse. */
export async function press(page: Page, role: string, name: string | RegExp): Promise<void> {
  const box = await boxOf(page, await waitFor(page, role, name));
  if (!box) throw new Error(`${role} "${name}" is not displayed.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A computed style of something. */
export async function styleOf(page: Page, { backendNodeId }: Thing, property: string): Promise<string> {
  return withSession(page, async (session) => {
    await session.send('DOM.enable');
    await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.pushNodesByBackendIdsToFrontend', {
      backendNodeIds: [backendNodeId],
    });
    await session.send('CSS.enable');
    const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: nodeIds[0] ?? 0 });
    return computedStyle.find(({ name }) => name === property)?.value ?? '';
  });
}
