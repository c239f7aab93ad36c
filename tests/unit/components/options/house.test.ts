// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { named, press, textOf } from '../mount.ts';
import { choose, heldPart, options, rowOf } from './options-mount.tsx';

const answerOf = (root: Element) => textOf(root.querySelector('.answer'));
const cells = (row: Element) => [...row.querySelectorAll('td')].map(textOf);

/** A drag with files, as the browser tells of it; the path of each is its name. */
function drag(type: string, ...names: string[]) {
  const items = names.map((name) => ({
    webkitGetAsEntry: () => ({
      name,
      fullPath: `/${name}`,
      isFile: true,
      isDirectory: false,
      file: (done: (file: File) => void) => done(new File(['x'], name)),
    }),
  }));
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: { types: ['Files'], items, dropEffect: 'copy' } });
}

/** Drops files, and waits until they were looked through. */
async function drop(root: Element, event: Event): Promise<void> {
  await act(() => void areaOf(root).dispatchEvent(event));
  await vi.waitFor(() => expect(answerOf(root)).not.toBe('Looking through the folders.'));
}

const areaOf = (root: Element) => root.querySelector('.drop') as HTMLElement;
const given = (spy: { mock: { calls: unknown[][] } }) =>
  spy.mock.calls.map(([files]) => (files as { path: string }[]).map(({ path }) => path));

describe('given files', () => {
  test('by the buttons: what can hold rules is passed on', async () => {
    const { root, on } = await options();
    await choose(root, 'Choose files', new File(['x'], 'a.yml'), new File(['x'], 'photo.png'));
    await choose(root, 'Choose folder', new File(['x'], 'b.ndjson'));
    expect(given(on.onHouse)).toEqual([['a.yml'], ['b.ndjson']]);
    expect(answerOf(root)).toBe('');
    const folder = [...root.querySelectorAll<HTMLInputElement>('.drop input')].map((input) => [
      input.multiple,
      input.webkitdirectory,
    ]);
    expect(folder).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  test('dropped: passed on, and the area shows that it takes them', async () => {
    const { root, on } = await options();
    await act(() => void areaOf(root).dispatchEvent(drag('dragover', 'a.yml')));
    expect(areaOf(root).className).toBe('drop over');
    await drop(root, drag('drop', 'a.yml', 'rules.zip'));
    expect(areaOf(root).className).toBe('drop');
    expect(given(on.onHouse)).toEqual([['a.yml', 'rules.zip']]);
  });

  test('none of which can hold rules: said, and not passed on', async () => {
    const { root, on } = await options();
    await drop(root, drag('drop', 'photo.png', 'readme.md'));
    expect(answerOf(root)).toBe('Nothing to read. Only 2 files that can hold no rules.');
    expect(on.onHouse).not.toHaveBeenCalled();
    await choose(root, 'Choose files', new File(['x'], 'a.yml'));
    expect(answerOf(root)).toBe('');
  });

  test('one of which can’t be opened: named', async () => {
    const { root, on } = await options();
    const event = drag('drop', 'a.yml', 'b.yml');
    const locked = {
      ...event.dataTransfer.items[0]?.webkitGetAsEntry(),
      file: (_: unknown, failed: (error: Error) => void) => failed(new Error('It was moved')),
    };
    event.dataTransfer.items[0] = { webkitGetAsEntry: () => locked } as never;
    await drop(root, event);
    expect(answerOf(root)).toBe(
      '1 file or folder could not be opened: a.yml. It was moved. The rest is taken.',
    );
    expect(given(on.onHouse)).toEqual([['b.yml']]);
  });

  test('dropped beside the area: refused, or the browser would leave the page', async () => {
    await options();
    const event = drag('dragover', 'a.yml');
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(event.dataTransfer.dropEffect).toBe('none');
  });
});

describe('the table', () => {
  test('is not there before there is anything to say', async () => {
    const { root } = await options({ held: [heldPart('sigma')] });
    expect(root.querySelector('table.house')).toBeNull();
  });

  test('a part has its counts; the one thing that was not read stands beside them', async () => {
    const refused = [{ path: 'export.ndjson', reason: 'line 47: the rule has no rule_id', partly: true }];
    const { root, on } = await options({
      held: [heldPart('house:export.ndjson', { refused }), heldPart('house:a.yml')],
    });
    expect(cells(rowOf(root, 'export.ndjson').row)).toEqual([
      '1,857',
      '61',
      '1, line 47: the rule has no rule_id',
      'Remove',
    ]);
    expect(cells(rowOf(root, 'a.yml').row)[2]).toBe('0');
    await press(named(root, 'Remove: a.yml'));
    expect(on.onRemovePart).toHaveBeenCalledExactlyOnceWith('house:a.yml');
    expect(on.onRemove).not.toHaveBeenCalled();
  });

  test('of a folder the path is said too, several are listed below', async () => {
    const one = { path: 'team/x.yml', reason: 'no title', partly: false };
    const { root, show } = await options({ held: [heldPart('house:team', { refused: [one] })] });
    expect(cells(rowOf(root, 'team').row)[2]).toBe('1, team/x.yml no title');
    expect(rowOf(root, 'team').below).toBeNull();
    await show({ held: [heldPart('house:team', { refused: [one, { ...one, path: 'team/y.yml' }] })] });
    expect(cells(rowOf(root, 'team').row)[2]).toBe('2');
    expect(textOf(rowOf(root, 'team').below)).toMatch(/^2 files not read\..*team\/x\.yml/);
  });

  test('what is being added stands first, by its name, and can be stopped', async () => {
    const { root, on, show } = await options();
    await choose(root, 'Choose files', new File(['x'], 'a.yml'), new File(['x'], 'b.yml'));
    await show({ running: { house: { doing: 'reading', rules: 12 } } });
    expect(textOf(rowOf(root, 'a.yml and 1 more').row)).toBe('a.yml and 1 moreReading rules, 12 so farStop');
    await press(named(root, 'Stop: a.yml and 1 more'));
    expect(on.onStop).toHaveBeenCalledExactlyOnceWith('house');
    await show({ faults: { house: 'The archive is encrypted.' } });
    expect(textOf(rowOf(root, 'a.yml and 1 more').row)).toContain('Not added. The archive is encrypted.');
  });

  test('what can’t be used any more is no failed addition', async () => {
    const { root } = await options({ faults: { house: 'The browser cleared it away.' } });
    expect(textOf(rowOf(root, 'Your files').row)).toBe('Your filesNot in use. The browser cleared it away.');
  });

  test('what is being taken out says so, or why it is still there', async () => {
    const held = [heldPart('house:a.yml')];
    const { root, show } = await options({
      held,
      running: { 'house:a.yml': { doing: 'reading', rules: 0 } },
    });
    expect(cells(rowOf(root, 'a.yml').row)[3]).toBe('Removing');
    await show({ running: {}, faults: { 'house:a.yml': 'The disk is full' } });
    expect(textOf(rowOf(root, 'a.yml').below)).toBe('Not removed. The disk is full.');
  });
});
