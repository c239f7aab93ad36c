import { parseTechniqueId } from '../../lib/attack/ids.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { type ReaderPlace, readerFragment } from '../parts/reader-address.ts';

/** The address of the start, where it must be written out: an empty one would be read as the page's top. */
export const START_HREF = '#all';

/** Where an address of the reader leads. */
export type ReaderRoute =
  | { kind: 'start' }
  | { kind: 'technique'; technique: TechniqueId; note?: string; part?: string }
  | { kind: 'rule'; key: string }
  /** What stands in the address is no technique ID. */
  | { kind: 'unknown'; text: string };

/**
 * Reads the part of the reader's address after `#`: a technique, then `note=` the curated note to mark or `part=` the
 * part of the page to go to; or `rule=` and a rule's key. Without it: the start.
 */
export function readerRoute(hash: string): ReaderRoute {
  const [first = '', ...rest] = hash.replace(/^#/, '').split('&');
  if (first === '' || `#${first}` === START_HREF) return { kind: 'start' };
  if (first.startsWith('rule=')) return { kind: 'rule', key: decoded(first.slice('rule='.length)) };
  const text = decoded(first);
  const technique = parseTechniqueId(text);
  if (!technique) return { kind: 'unknown', text };
  const parameters = new URLSearchParams(rest.join('&'));
  const note = parameters.get('note');
  const part = parameters.get('part');
  return { kind: 'technique', technique, ...(note && { note }), ...(part && { part }) };
}

/** The address, within the reader, of a place. */
export const readerHref = (place: ReaderPlace): string => `#${readerFragment(place)}`;

// A hand-written address may hold a stray percent sign.
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
