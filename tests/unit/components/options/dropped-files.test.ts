import { expect, test } from 'vitest';
import { chosenFiles, droppedFiles } from '../../../../components/options/dropped-files.ts';
import { takesFile } from '../../../../lib/compile/house/wants.ts';

/** A folder by its contents; what can't be opened by its error. */
type Tree = { [name: string]: Tree | 'file' | Error };

/** Entries as a browser gives them: a folder's by the hundred, then an empty list. */
function entriesOf(tree: Tree, above = ''): FileSystemEntry[] {
  return Object.entries(tree).map(([name, contents]) => {
    const fullPath = `${above}/${name}`;
    const isFile = contents === 'file' || name.includes('.');
    const file = (done: (file: File) => void, failed: (error: Error) => void) =>
      contents instanceof Error ? failed(contents) : done(new File(['x'], name));
    const createReader = () => {
      const left = contents instanceof Error ? [] : entriesOf(contents as Tree, fullPath);
      const readEntries = (done: (some: FileSystemEntry[]) => void, failed: (error: Error) => void) =>
        contents instanceof Error ? failed(contents) : done(left.splice(0, 100));
      return { readEntries };
    };
    const entry = { name, fullPath, isFile, isDirectory: !isFile };
    return { ...entry, ...(isFile ? { file } : { createReader }) } as unknown as FileSystemEntry;
  });
}

const drop = async (tree: Tree) => {
  const { files, ...rest } = await droppedFiles(entriesOf(tree), takesFile);
  return { paths: files.map(({ path }) => path), ...rest };
};

test('folders are walked to the bottom, in their order, and files know their paths', async () => {
  const { paths, others, unopened } = await drop({
    detections: { 'a.yml': 'file', deep: { deeper: { 'b.yaml': 'file' } }, 'c.yml': 'file' },
    'savedsearches.conf': 'file',
    'rules.zip': 'file',
  });
  expect(paths).toEqual([
    'detections/a.yml',
    'detections/deep/deeper/b.yaml',
    'detections/c.yml',
    'savedsearches.conf',
    'rules.zip',
  ]);
  expect({ others, unopened }).toEqual({ others: 0, unopened: [] });
});

test('a folder of thousands is read whole, though the browser gives a hundred at a time', async () => {
  const many = Object.fromEntries(Array.from({ length: 1234 }, (_, i) => [`rule-${i}.yml`, 'file' as const]));
  const { paths } = await drop({ team: many });
  expect(paths).toHaveLength(1234);
  expect(paths.at(-1)).toBe('team/rule-1233.yml');
});

test('what can hold no rule is counted and not opened', async () => {
  const closed = new Error('This was opened.');
  const { paths, others, unopened } = await drop({
    team: { '.git': closed, node_modules: closed, 'photo.png': closed, 'readme.md': closed, 'a.yml': 'file' },
  });
  expect(paths).toEqual(['team/a.yml']);
  expect({ others, unopened }).toEqual({ others: 4, unopened: [] });
});

test('what can’t be opened is named, and the rest is taken', async () => {
  const { paths, unopened } = await drop({
    team: { 'gone.yml': new Error('It was moved.'), locked: new Error('Not permitted.'), 'a.yml': 'file' },
  });
  expect(paths).toEqual(['team/a.yml']);
  expect(unopened).toEqual([
    { path: 'team/locked', reason: 'Not permitted.' },
    { path: 'team/gone.yml', reason: 'It was moved.' },
  ]);
});

test('of chosen files those of a folder know their paths', () => {
  const inFolder = Object.defineProperty(new File(['x'], 'a.yml'), 'webkitRelativePath', {
    value: 'team/a.yml',
  });
  const { files, others } = chosenFiles(
    [inFolder, new File(['x'], 'b.yml'), new File(['x'], 'c.txt')],
    takesFile,
  );
  expect(files.map(({ path }) => path)).toEqual(['team/a.yml', 'b.yml']);
  expect(others).toBe(1);
});
