// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textOf } from '../mount.ts';
import { heldPart, options } from './options-mount.tsx';

const newsOf = (root: Element) => textOf(root.querySelector('.text > [role=status]'));

test('each step is told once, never how far it is', async () => {
  const { root, show } = await options();
  expect(newsOf(root)).toBe('');
  const reading = (rules: number) => ({ sigma: { doing: 'reading', rules, expected: 3757 } as const });
  await show({ running: reading(10) });
  expect(newsOf(root)).toBe('Sigma: Reading rules.');
  await show({ running: reading(11) });
  expect(newsOf(root)).toBe('Sigma: Reading rules.');
  await show({ running: { sigma: { doing: 'storing', rules: 3757 } } });
  expect(newsOf(root)).toBe('Sigma: Storing.');
  await show({ held: [heldPart('sigma')] });
  expect(newsOf(root)).toBe('Sigma: 1,857 rules, 1,507 notes.');
});

test('a catalog that is there from the start is no news', async () => {
  const { root, show } = await options();
  await show({ held: [heldPart('sigma'), heldPart('house:a.yml')] });
  expect(newsOf(root)).toBe('');
});

test('a failure is told, even one that comes before anything runs; others are not told again', async () => {
  const { root, show } = await options({ running: { splunk: { doing: 'waiting', rules: 0 } } });
  await show({
    running: { splunk: { doing: 'waiting', rules: 0 } },
    faults: { sigma: 'You did not allow it' },
  });
  expect(newsOf(root)).toBe('Sigma: failed. You did not allow it.');
});

test('what was taken out is told by its name', async () => {
  const held = [heldPart('house:a.yml')];
  const { root, show } = await options({ held });
  await show({ held, running: { 'house:a.yml': { doing: 'merging', rules: 0 } } });
  await show({ held: [] });
  expect(newsOf(root)).toBe('a.yml: removed.');
});
