import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../../../components/options/options-page.tsx';
import type { CatalogMeta } from '../../../../lib/catalog/types.ts';
import type { CompiledSourceInfo } from '../../../../lib/compile/types.ts';
import type { HeldPart } from '../../../../lib/store/types.ts';
import { mount } from '../mount.ts';

/** Renders the options page for one test. @returns its root, spies on its events, and a way to change its props */
export async function options(props: Partial<OptionsPageProps> = {}) {
  const on = {
    onChoose: vi.fn(),
    onSite: vi.fn(),
    onEnable: vi.fn(),
    onRemove: vi.fn(),
    onShortcuts: vi.fn(),
    onUpdate: vi.fn(),
    onImport: vi.fn(),
    onStop: vi.fn(),
    onBundled: vi.fn(),
    onSave: vi.fn(),
    onHouse: vi.fn(),
    onRemovePart: vi.fn(),
  };
  const page = (more: Partial<OptionsPageProps>) => (
    <OptionsPage
      sites={[]}
      choices={{ scheme: 'system', dwell: 250, opens: 'hover' }}
      range={{ min: 0, max: 1000, step: 50 }}
      shortcuts={[{ description: 'Go to the next technique', keys: '' }]}
      meta={META}
      problem={undefined}
      refusal={undefined}
      held={[]}
      today="2026-11-25"
      running={{}}
      faults={{}}
      {...on}
      {...more}
    />
  );
  const { root, show } = await mount(page(props));
  return { root, on, show: (more: Partial<OptionsPageProps>) => show(page({ ...props, ...more })) };
}

const META: CatalogMeta = {
  date: '2026-11-24',
  counts: {},
  notes: { byFamily: {}, files: 0 },
  rules: { sigma: 3757, elastic: 2192, splunk: 1711 },
  sources: [
    { source: 'curated', label: 'Curated', origin: 'here', count: 189, asOf: '2026-11-24', licence: 'MIT' },
    {
      source: 'sigma',
      label: 'Sigma',
      origin: 'SigmaHQ/sigma',
      count: 413,
      asOf: '2026-08-05',
      licence: 'Detection Rule License 1.1',
    },
    {
      source: 'splunk',
      label: 'Splunk',
      origin: 'splunk/security_content',
      count: 177,
      asOf: '2024-10-24',
      licence: 'Apache License 2.0',
    },
  ],
};

/** A part that was compiled here. */
export function heldPart(id: string, info: Partial<CompiledSourceInfo> = {}): HeldPart {
  const source = id.startsWith('house:') ? 'house' : (id as HeldPart['source']);
  return {
    id,
    source,
    name: source === 'house' ? id.slice('house:'.length) : 'codeload.github.com',
    from: source === 'house' ? 'file' : 'download',
    readAt: '2026-11-25T07:12:01.000Z',
    rulesWithNotes: 61,
    info: {
      name: source,
      rules: 1857,
      notes: 1507,
      techniques: 396,
      asOf: '2026-08-21',
      licence: 'theirs',
      refused: [],
      unknown: [],
      ...info,
    },
  };
}

/** The row of a table that this heads, and what stands below it. */
export function rowOf(root: Element, heading: string) {
  const row = [...root.querySelectorAll('tbody tr')].find((each) =>
    each.querySelector('th')?.textContent?.startsWith(heading),
  );
  if (!row) throw new Error(`No row begins with ${heading}.`);
  const next = row.nextElementSibling;
  return { row, below: next?.matches('.details') ? next : null };
}

/** Has files chosen in the file input of this name. */
export const choose = (root: Element, name: string, ...files: File[]) =>
  act(() => {
    const input = [...root.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
      (each) => (each.getAttribute('aria-label') ?? each.closest('label')?.textContent) === name,
    );
    if (!input) throw new Error(`No file input is called ${name}.`);
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
