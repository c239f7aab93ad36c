import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { detectionHash, sha256Hex } from '../../../lib/compile/sha256.ts';

test('the hash is the platform’s own', () => {
  const text = 'Grüße, 検出 🛰 '.repeat(100);
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
