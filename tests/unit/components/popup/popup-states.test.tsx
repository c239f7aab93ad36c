// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { openExample } from '../../search/catalog.ts';
import { named, press, textOf } from '../mount.ts';
import { OFF, ON, popup } from './popup-view.tsx';

describe('the site', () => {
  test('that is on can be turned off', async () => {
    const { root, on, body } = await popup();
    expect(textOf(root.querySelector('.site'))).toBe('Marks are on at soc.example.netTurn off');
    expect(body()).toContain('No technique on this page.');
    await press(named(root, 'Turn off'));
    expect(on.onDisable).toHaveBeenCalledWith('https://soc.example.net');
  });

  test('that is not on is named in full beside the button, and asked for in the press itself', async () => {
    const { root, on, body } = await popup({ site: OFF });
    expect(textOf(root.querySelector('.site span'))).toBe('Not on at https://kibana.corp.example:5601');
    expect(body()).toContain('LoFP Lens does not read this page.');
    await press(named(root, 'Enable on this site'));
    expect(on.onEnable).toHaveBeenCalledWith('https://kibana.corp.example:5601');
  });

  test('keeps the focus on its button when it turns over', async () => {
    const { root, again } = await popup({ site: OFF });
    const button = named(root, 'Enable on this site');
    button.focus();
    await again({ site: ON });
    expect(document.activeElement).toBe(named(root, 'Turn off'));
  });

  test('that the manifest asks for can’t be turned off', async () => {
    const { root } = await popup({ site: { kind: 'on', origin: 'https://attack.mitre.org', always: true } });
    expect(textOf(root.querySelector('.site'))).toBe('Marks are always on at attack.mitre.org');
    expect(root.querySelector('.site button')).toBeNull();
  });

  test('closed to extensions says so; search works all the same', async () => {
    const { body, type, rows } = await popup({ site: { kind: 'closed' } });
    expect(body()).toContain('LoFP Lens can’t mark this page.');
    await type('psexec');
    expect(rows()).not.toEqual([]);
  });

  test('that the browser refused shows what it said', async () => {
    const { root } = await popup({ site: OFF, refusal: 'The browser refused.' });
    expect(textOf(root.querySelector('.site span'))).toBe('The browser refused.');
  });
});

test('a catalog that can’t be read says why and can be tried again', async () => {
  const { root, on, body } = await popup({ search: undefined, date: undefined, problem: 'Not found.' });
  expect(body()).toContain('The catalog could not be read.Not found.If it stays so');
  await press(named(root, 'Try again'));
  expect(on.onRetry).toHaveBeenCalled();
});

test('until catalog and browser have answered, nothing is claimed', async () => {
  const { body, again } = await popup({ search: undefined, site: undefined });
  expect(body()).toBe('');
  await again({ search: openExample() });
  expect(body()).toBe('');
  await again({ search: openExample(), site: ON });
  expect(body()).toContain('No technique on this page.');
});
