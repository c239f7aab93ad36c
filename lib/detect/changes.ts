import { textAfter, textBefore } from './joined.ts';
import { namedSelector, type Scanner, scan, scanNamed, scanText } from './scan.ts';
import type { Job } from './slices.ts';

const EDITING = 'contenteditable';
/** Attributes whose change makes and unmakes no match, but moves, hides or shows one. */
const MOVING = ['class', 'style', 'hidden', 'open'];

/** What to watch in a document or shadow root. */
export const observed = ({ named }: Pick<Scanner, 'named'>): MutationObserverInit => ({
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: [...new Set([...named.map(({ attribute }) => attribute), EDITING, ...MOVING])],
});

/** Text nodes before an edited one that may reach into it: one character each, at worst. */
const REACH = 9;

/** What a batch of changes asks for. */
export interface Changes {
  /** Text nodes to look at again. */
  texts: Set<Text>;
  /** Subtrees that are new, or whose being editable changed. */
  subtrees: Set<Node>;
  /** Elements whose attribute changed, and with it perhaps the technique that they name. */
  named: Set<Element>;
  /** Whether nodes left the page. */
  removed: boolean;
}

/** The text nodes on both sides of an insertion or removal: a word may now be joined there, or no longer. */
function* edgesOf({ target, previousSibling, nextSibling }: MutationRecord): Generator<Text | undefined> {
  if (previousSibling instanceof Text) yield previousSibling;
  else if (nextSibling?.isConnected) yield textBefore(nextSibling);
  else if (target.lastChild) yield textBefore(target);
  if (nextSibling instanceof Text) yield nextSibling;
  else if (previousSibling?.isConnected) yield textAfter(previousSibling);
  else yield textAfter(target);
}

/** Reads the observer's records. What was added and removed again in one batch costs nothing. */
export function readChanges(records: MutationRecord[]): Changes {
  const changes: Changes = { texts: new Set(), subtrees: new Set(), named: new Set(), removed: false };
  for (const record of records) {
    const { type, target, addedNodes, removedNodes, attributeName } = record;
    if (type === 'characterData') changes.texts.add(target as Text);
    else if (type === 'childList') {
      for (const node of addedNodes) {
        if (node instanceof Text) changes.texts.add(node);
        else if (node instanceof Element) changes.subtrees.add(node);
      }
      changes.removed ||= removedNodes.length > 0;
      for (const text of edgesOf(record)) if (text) changes.texts.add(text);
    } else if (attributeName === EDITING) changes.subtrees.add(target);
    else if (attributeName && !MOVING.includes(attributeName)) changes.named.add(target as Element);
  }
  return changes;
}

/** Looks again at a text node and at those before it whose word may reach into it, and at the name-only element around it. */
function rescan(text: Text, scanner: Scanner): void {
  if (!text.isConnected) {
    scanner.memory.set(text, []);
    return;
  }
  scanText(text, scanner);
  for (let before = textBefore(text), left = REACH; before && left > 0; before = textBefore(before), left--) {
    scanText(before, scanner);
    if (before.length > REACH) break;
  }
  const after = textAfter(text);
  if (after) scanText(after, scanner);
  const named = text.parentElement?.closest(namedSelector(scanner));
  if (named) scanNamed(named, scanner);
}

/** Looks again at everything in an element: its attribute may name another technique now, or none. */
function rescanNamed(element: Element, scanner: Scanner): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) scanText(text as Text, scanner);
  if (element.isConnected) scanNamed(element, scanner);
}

/** Brings the memory up to date with a batch of changes. */
export function* applyChanges({ texts, subtrees, named }: Changes, scanner: Scanner): Job {
  for (const text of texts) {
    rescan(text, scanner);
    yield;
  }
  for (const element of named) {
    rescanNamed(element, scanner);
    yield;
  }
  for (const subtree of subtrees) if (subtree.isConnected) yield* scan(subtree, scanner);
}
