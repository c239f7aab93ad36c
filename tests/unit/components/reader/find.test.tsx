// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { ReaderFind } from '../../../../components/reader/find.tsx';
import type { Search } from '../../../../lib/search/query.ts';
import { openExample } from '../../search/catalog.ts';
import { openCompiledExample, SMB } from '../../search/compiled.ts';
import { key, mount, named, textOf } from '../mount.ts';

async function find(search: Search) {
  const onGo = vi.fn();
  const { root, show } = await mount(<ReaderFind search={search} onGo={onGo} />);
  const field = root.querySelector('input') as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  return { root, field, type, onGo, again: (next: Search) => show(<ReaderFind search={next} onGo={onGo} />) };
}

test('a rule that was found leads to its page, and the field is free again', async () => {
  const { root, field, type, onGo } = await find(openCompiledExample());
  await type('lighthouse');
  expect(textOf(root.querySelector('.rule-hit'))).toBe('PsExec Wakes the Lighthouse Sigma · T1021.002');
  await key(field, 'Enter');
  expect(onGo).toHaveBeenCalledWith({ rule: SMB });
  expect(field.value).toBe('');
});

test('a row that unfolds a group keeps what was typed', async () => {
  const rules = Array.from({ length: 7 }, (_, at) => ({
    key: `house:beacon-${at}` as const,
    source: 'house' as const,
    title: `Beacon ${at}`,
    exclusions: [],
    hash: '',
    techniques: [],
    tagged: 0,
  }));
  const notes = [
    { text: 'A beacon.', grade: 'cause' as const, rules: ['house:beacon-1' as const], techniques: [] },
  ];
  const { root, field, type, onGo } = await find(openCompiledExample(rules, notes));
  await type('beacon');
  await act(() => named(root, '3 more rules').click());
  expect(root.querySelectorAll('.rule-hit')).toHaveLength(7);
  expect([field.value, onGo.mock.calls]).toEqual(['beacon', []]);
});

test('nothing found links to the options where nothing is compiled', async () => {
  const { root, type, again } = await find(openExample());
  await type('lighthouse');
  expect(named(root, 'compile them').getAttribute('href')).toBe('options.html');
  await again(openCompiledExample());
  expect(textOf(root.querySelector('.hit'))).toContain('Lighthouse');
});
