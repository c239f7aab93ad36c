import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @returns the SHA-256 of a text's UTF-8 bytes, as 64 hex digits. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/**
 * The short hash by which a rule's detection is told from an edited one.
 *
 * @param logic what detects: a query's text, or a block as the rule's format gives it. A query's line breaks don't count.
 */
export function detectionHash(logic: unknown): string {
  const text = typeof logic === 'string' ? logic.replace(/\s+/g, ' ').trim() : (JSON.stringify(logic) ?? '');
  return sha256Hex(text).slice(0, 8);
}
