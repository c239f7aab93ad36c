// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { SiteOfOptions } from '../../../../components/options/sites.tsx';
import { named, press, textOf } from '../mount.ts';
import { options } from './options-mount.tsx';

const SITES: SiteOfOptions[] = [
  { origin: 'https://attack.mitre.org', state: 'always', choices: {} },
  { origin: 'https://soc.example.net', state: 'on', choices: { dwell: 300, opens: 'hover' } },
  { origin: 'https://wazuh.lab.example', state: 'withdrawn', choices: {} },
];

const change = (element: HTMLInputElement | HTMLSelectElement, value: string, type = 'change') =>
  act(() => {
    element.value = value;
    element.dispatchEvent(new Event(type, { bubbles: true }));
  });

describe('sites', () => {
  test('the one always on can’t be removed; a withdrawn one is offered again, or forgotten', async () => {
    const { root, on } = await options({ sites: SITES });
    expect(
      [...root.querySelectorAll('.sites tbody tr')].map((row) => textOf(row.querySelector('.act'))),
    ).toEqual(['always on', 'Remove', 'Enable again Remove']);
    await press(named(root, 'Enable again: https://wazuh.lab.example'));
    await press(named(root, 'Remove: https://wazuh.lab.example'));
    expect(on.onEnable).toHaveBeenCalledWith('https://wazuh.lab.example');
    expect(on.onRemove).toHaveBeenCalledWith('https://wazuh.lab.example');
  });

  test('a site’s own time is in its list, even one that is not among those offered', async () => {
    const { root, on } = await options({ sites: SITES });
    const select = root.querySelector('select') as HTMLSelectElement;
    expect(select.value).toBe('300');
    await change(select, 'modifier');
    await change(select, 'everywhere');
    await change(select, '0');
    expect(on.onSite.mock.calls.map(([, choices]) => choices)).toEqual([
      { opens: 'modifier' },
      {},
      { opens: 'hover', dwell: 0 },
    ]);
  });

  test('a refusal is said', async () => {
    const { root } = await options({ sites: SITES, refusal: 'The browser said no.' });
    expect(textOf(root.querySelector('.fault'))).toBe('Not enabled. The browser said no.');
  });
});

describe('popover', () => {
  test('the number follows the slider, and is kept once the slider is let go', async () => {
    const { root, on } = await options();
    const slider = root.querySelector('input[type=range]') as HTMLInputElement;
    await change(slider, '400', 'input');
    expect(textOf(root.querySelector('output'))).toBe('400 ms');
    expect(on.onChoose).not.toHaveBeenCalled();
    await change(slider, '400');
    expect(on.onChoose).toHaveBeenCalledWith({ dwell: 400 });
  });
});

test('a catalog that can’t be read is said, with what to do', async () => {
  const { root } = await options({ meta: undefined, problem: 'The file is missing.' });
  expect(textOf(root.querySelector('.problem'))).toMatch(
    /could not be read\. The file is missing\. Reinstall/,
  );
});

test('a shortcut that is not set says so', async () => {
  const { root } = await options();
  expect(textOf(root.querySelector('.keys tbody tr'))).toBe('not setGo to the next technique');
});

test('every section is in the list of sections', async () => {
  const { root } = await options();
  const links = [...root.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([...root.querySelectorAll('section[id]')].map(({ id }) => `#${id}`));
});
