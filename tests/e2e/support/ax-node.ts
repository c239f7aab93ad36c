/** One node of Chromium's accessibility tree: the fields of CDP's `Accessibility.AXNode` that are read here. */
export interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
  backendDOMNodeId?: number;
}

/** All nodes of a page by their id. */
export type AxTree = Map<string, AxNode>;

/** The text under a node, list markers left out. */
export function textOf(node: AxNode, tree: AxTree): string {
  if (roleOf(node) === 'StaticText') return nameOf(node);
  if (roleOf(node) === 'ListMarker') return '';
  const parts = childrenOf(node, tree).map((child) => textOf(child, tree));
  return parts.join('').trim();
}

/** Everything under a node, in reading order. */
export function descendants(node: AxNode, tree: AxTree): AxNode[] {
  return childrenOf(node, tree).flatMap((child) => [child, ...descendants(child, tree)]);
}

export const childrenOf = ({ childIds = [] }: AxNode, tree: AxTree) =>
  childIds.flatMap((id) => tree.get(id) ?? []);
export const nameOf = ({ name }: AxNode) => String(name?.value ?? '');
/** Undefined for a node that assistive technology passes over; its children may still be read. */
export const roleOf = ({ ignored, role }: AxNode) => (ignored ? undefined : role?.value);
