import { textAfter, textBefore } from './joined.ts';
import { TECHNIQUE_LINK } from './match.ts';
import { type Scanner, scan, scanLink, scanText } from './scan.ts';
import type { Job } from './slices.ts';

/** Attributes whose change can make or unmake a match; the rest of `WATCHED` can only move or hide one. */
const MATCHING = new Set(['href', 'contenteditable']);
const WATCHED = [...MATCHING, 'class', 'style', 'hidden', 'open'];

/** What to watch in a document or shadow root. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: WATCHED,
};

/** Text nodes before an edited one that may reach into it: one character each, at worst. */
const REACH = 9;

/** What a batch of changes asks for. */
export interface Changes {
  /** Text nodes to look at again. */
  texts: Set<Text>;
  /** Subtrees that are new, or whose being editable changed. */
  subtrees: Set<Node>;
  /** Links whose address changed. */
  links: Set<Element>;
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
  const changes: Changes = { texts: new Set(), subtrees: new Set(), links: new Set(), removed: false };
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
    } else if (attributeName === 'href') changes.links.add(target as Element);
    else if (MATCHING.has(attributeName ?? '')) changes.subtrees.add(target);
  }
  return changes;
}

/** Looks again at a text node and at those before it whose word may reach into it, and at the link around it. */
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
  const link = text.parentElement?.closest(TECHNIQUE_LINK);
  if (link) scanLink(link, scanner);
}

/** Looks again at everything in a link: its address may no longer lead to a technique. */
function rescanLink(link: Element, scanner: Scanner): void {
  const texts = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) scanText(text as Text, scanner);
  if (link.isConnected && link.matches(TECHNIQUE_LINK)) scanLink(link, scanner);
}

/** Brings the memory up to date with a batch of changes. */
export function* applyChanges({ texts, subtrees, links }: Changes, scanner: Scanner): Job {
  for (const text of texts) {
    rescan(text, scanner);
    yield;
  }
  for (const link of links) {
    rescanLink(link, scanner);
    yield;
  }
  for (const subtree of subtrees) if (subtree.isConnected) yield* scan(subtree, scanner);
}
