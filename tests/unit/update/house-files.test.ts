import { expect, test } from 'vitest';
import { houseInputs } from '../../../lib/update/house-files.ts';

const given = (path: string, text = 'x') => ({
  path,
  file: new File([text], path.split('/').at(-1) ?? path),
});
const names = (...paths: string[]) => houseInputs(paths.map((path) => given(path))).map(({ name }) => name);

test('archives and exports stand by themselves, folders and loose YAML files together', () => {
  expect(names('savedsearches.conf', 'export.ndjson', 'rules.zip')).toEqual([
    'savedsearches.conf',
    'export.ndjson',
    'rules.zip',
  ]);
  expect(names('team/a.yml', 'team/deep/b.yml', 'other/c.yaml')).toEqual(['team', 'other']);
  expect(names('a.yml')).toEqual(['a.yml']);
  expect(names('a.yml', 'b.yml', 'c.yml', 'savedsearches.conf')).toEqual([
    'a.yml and 2 more',
    'savedsearches.conf',
  ]);
});

test('an archive within a folder is read as an archive, what can’t hold rules is left out', () => {
  expect(names('team/more.zip', 'team/a.yml', 'team/readme.md', 'photo.png')).toEqual([
    'team/more.zip',
    'team',
  ]);
  expect(names('team/.git/x.yml')).toEqual([]);
});

test('a file too large for rules is reported and not read', async () => {
  const large = { path: 'big.yml', file: new File([new Uint8Array(5_000_000)], 'big.yml') };
  const [input] = houseInputs([large, given('small.yml', 'title: Rule')]);
  if (!input || !('files' in input)) throw new Error('Files were given.');
  const read: string[] = [];
  for await (const { path, text } of input.files) read.push(`${path} ${text}`);
  expect(read).toEqual(['small.yml title: Rule']);
  expect(input.refused).toEqual([
    { path: 'big.yml', reason: 'the file has 5.0 MB, at most 1.0 MB are read', partly: false },
  ]);
});
