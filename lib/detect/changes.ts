import { textAfter, textBefore } from './joined.ts';
import { namedSelector, type Scanner, scan, scanAnyText, scanNamed } from './scan.ts';
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
  /** Those of them that were not looked at yet. */
  pending: Set<Text>;
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
  const changes: Changes = {
    texts: new Set(),
    pending: new Set(),
    subtrees: new Set(),
    named: new Set(),
    removed: false,
  };
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
  changes.pending = new Set(changes.texts);
  return changes;
}

/** Looks again at a text node and at those before it whose word may reach into it, and at the name-only element around it. */
function* rescan(text: Text, scanner: Scanner): Job {
  if (!text.isConnected) {
    scanner.memory.set(text, []);
    return;
  }
  const texts = [text];
  for (let before = textBefore(text), left = REACH; before && left > 0; before = textBefore(before), left--) {
    texts.push(before);
    if (before.length > REACH) break;
  }
  const after = textAfter(text);
  if (after) texts.push(after);
  for (const near of texts) yield* scanAnyText(near, scanner);
  // A text node that was looked at again has lost what an attribute around it gave it.
  const selector = namedSelector(scanner);
  for (const named of new Set(texts.map((near) => near.parentElement?.closest(selector))))
    if (named) scanNamed(named, scanner);
}

/** Looks again at everything in an element: its attribute may name another technique now, or none. */
function* rescanNamed(element: Element, scanner: Scanner): Job {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) yield* scanAnyText(text as Text, scanner);
  if (element.isConnected) scanNamed(element, scanner);
}

/** Brings the memory up to date with a batch of changes. */
export function* applyChanges({ texts, subtrees, named, pending }: Changes, scanner: Scanner): Job {
  for (const text of texts) {
    yield* rescan(text, scanner);
    pending.delete(text);
    yield;
  }
  for (const element of named) {
    yield* rescanNamed(element, scanner);
    yield;
  }
  for (const subtree of subtrees) if (subtree.isConnected) yield* scan(subtree, scanner);
}
