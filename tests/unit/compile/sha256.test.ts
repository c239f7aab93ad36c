import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { detectionHash, sha256Hex } from '../../../lib/compile/sha256.ts';

test.each([
  ['nothing', ''],
  ['a word', 'abc'],
  ['one block less its padding', 'x'.repeat(55)],
  ['padding that needs a block of its own', 'x'.repeat(56)],
  ['one block', 'x'.repeat(64)],
  ['many blocks', 'detection '.repeat(1000)],
  ['letters beyond ASCII', 'Grüße, 検出 🛰'],
])('the hash of %s is the platform’s own', (_, text) => {
  expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
});

test('line breaks in a query change nothing, words do', () => {
  const hash = detectionHash('process where\n  name == "a"');
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(detectionHash('process where name == "a"')).toBe(hash);
  expect(detectionHash('process where name == "b"')).not.toBe(hash);
});

test('a detection of blocks is hashed as a whole, none at all too', () => {
  expect(detectionHash({ selection: { Image: 'a' } })).not.toBe(detectionHash({ selection: { Image: 'b' } }));
  expect(detectionHash(undefined)).toMatch(/^[0-9a-f]{8}$/);
});
