import { describe, expect, it, vi } from 'vitest';
import { type CompiledSearch, followSearch, type OpenedSearch } from '../../../lib/search/follow.ts';
import { buildRuleSearch } from '../../../lib/search/rules/build.ts';
import { bundledSearch } from './catalog.ts';
import { RULES, rule, SMB } from './compiled.ts';

const bundled = bundledSearch({});
const compiled = (rules = RULES, asOf = '2026-08-20'): CompiledSearch => ({
  file: buildRuleSearch({ rules, notes: [] }),
  asOf,
});

/** A source whose compiled catalog the test swaps; `shown` tells how many rules each search finds, and how new they are. */
function follow(first: () => Promise<CompiledSearch | undefined>) {
  let read = first;
  let swapped = () => {};
  const shown: unknown[] = [];
  const show = ({ search, compiled }: OpenedSearch) =>
    shown.push([search.find('lighthouse', { limit: 30 }).rules.length, compiled?.asOf]);
  const done = followSearch(
    {
      bundledSearch: async () => bundled,
      compiledSearch: () => read(),
      onSwapped: (listener) => {
        swapped = listener;
      },
    },
    show,
  );
  const swap = (next: typeof read) => {
    read = next;
    swapped();
  };
  return { shown, done, swap };
}

describe('the search', () => {
  it('is there before the compiled rules are read, and then another with them', async () => {
    const reading = Promise.withResolvers<CompiledSearch | undefined>();
    const { shown, done } = follow(() => reading.promise);
    await vi.waitFor(() => expect(shown).toEqual([[0, undefined]]));
    reading.resolve(compiled());
    await done;
    expect(shown).toEqual([
      [0, undefined],
      [1, '2026-08-20'],
    ]);
  });

  it('is opened once where nothing is compiled', async () => {
    const { shown, done } = follow(async () => undefined);
    await done;
    expect(shown).toEqual([[0, undefined]]);
  });

  it('follows each swap, also back to the bundled catalog', async () => {
    const { shown, done, swap } = follow(async () => compiled());
    await done;
    const more = [...RULES, rule('house:second', 'A Second Lighthouse', [])];
    swap(async () => compiled(more, '2026-09-01'));
    await vi.waitFor(() => expect(shown.at(-1)).toEqual([2, '2026-09-01']));
    swap(async () => undefined);
    await vi.waitFor(() => expect(shown.at(-1)).toEqual([0, undefined]));
    expect(shown).toHaveLength(4);
  });

  it('claims no compiled rules where another version made them', async () => {
    const { shown, done } = follow(async () => ({ file: { version: 0 }, asOf: '2026-08-20' }));
    await done;
    expect(shown.at(-1)).toEqual([0, undefined]);
  });

  it('stays where the compiled rules can’t be read, and tells why', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { shown, done, swap } = follow(() => Promise.reject(new Error('disk')));
    await done;
    expect(shown).toEqual([[0, undefined]]);
    expect(warned).toHaveBeenCalledExactlyOnceWith(expect.any(String), new Error('disk'));
    swap(async () => compiled([rule(SMB, 'Lighthouse', [])]));
    await vi.waitFor(() => expect(shown.at(-1)).toEqual([1, '2026-08-20']));
    warned.mockRestore();
  });

  it('fails where its own file can’t be read, and follows nothing then', async () => {
    const onSwapped = vi.fn();
    const failing = {
      bundledSearch: () => Promise.reject(new Error('gone')),
      compiledSearch: async () => undefined,
      onSwapped,
    };
    await expect(followSearch(failing, () => {})).rejects.toThrow('gone');
    expect(onSwapped).not.toHaveBeenCalled();
  });
});
