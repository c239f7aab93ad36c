import { describe, expect, test } from 'vitest';
import { type ArchiveOptions, openArchive } from '../../../../lib/compile/archive/open.ts';
import { gzip, streamOf, tarGzOf, tarOf, zipOf } from './pack.ts';

const COMMIT = '14cf530f0d2177023092449cd9d9348b4a8884c2';
const RULES = {
  'sigma-master/README.md': 'read me',
  'sigma-master/rules/windows/a.yml': 'title: Ä',
  'sigma-master/rules/windows/b.yml': 'title: B',
};

function open(bytes: Uint8Array | string, options: Partial<ArchiveOptions> = {}) {
  return openArchive(streamOf(bytes), {
    name: 'sigma.tar.gz',
    wants: (path) => /^rules\/.+\.yml$/.test(path),
    what: 'Sigma rules',
    hasTopFolder: true,
    ...options,
  });
}

async function readAll(bytes: Uint8Array | string, options: Partial<ArchiveOptions> = {}) {
  const archive = open(bytes, options);
  const files = await Array.fromAsync(archive.files);
  return { ...archive, files };
}

/** Letters that hardly pack, the same each time. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  let seed = 1;
  return Uint8Array.from({ length }, () => {
    seed = (seed * 48271) % 2147483647;
    return 32 + (seed % 90);
  });
}

describe.each([
  ['tar.gz', () => tarGzOf(RULES, COMMIT)],
  ['tar', () => tarOf(RULES, COMMIT)],
  ['zip', () => zipOf(RULES, { comment: COMMIT })],
])('a %s', (_kind, pack) => {
  test('gives the wanted files by their path below the top folder, its name and the commit', async () => {
    const { files, topFolder, commit, refused } = await readAll(await pack());
    expect(files).toEqual([
      { path: 'rules/windows/a.yml', text: 'title: Ä' },
      { path: 'rules/windows/b.yml', text: 'title: B' },
    ]);
    expect({ topFolder, commit, refused }).toEqual({
      topFolder: 'sigma-master',
      commit: COMMIT,
      refused: [],
    });
  });

  test('is let go of where the reader stops', async () => {
    for await (const { path } of open(await pack()).files) {
      expect(path).toBe('rules/windows/a.yml');
      break;
    }
  });

  test('of something else is refused with what it should hold', async () => {
    const reading = readAll(await pack(), {
      wants: (path) => path.endsWith('.toml'),
      what: "Elastic's rules",
    });
    await expect(reading).rejects.toMatchObject({
      fault: 'something-else',
      message: expect.stringContaining("sigma.tar.gz: none of its 3 files are Elastic's rules. This seems"),
    });
  });
});

test('a repository packed without its top folder is read too', async () => {
  const { files } = await readAll(await zipOf({ 'rules/a.yml': 'title: A', 'rules/b.yml': 'title: B' }));
  expect(files.map(({ path }) => path)).toEqual(['rules/a.yml', 'rules/b.yml']);
});

test('progress is told in packed bytes', async () => {
  const bytes = await tarGzOf({ 'sigma-master/rules/a.yml': noise(50_000) });
  const read: number[] = [];
  await readAll(bytes, { onRead: (length) => read.push(length) });
  expect(read.at(-1)).toBe(bytes.length);
  expect(read).toEqual(read.toSorted((a, b) => a - b));
});

test("what Windows' editors save as UTF-16 is read", async () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from('title: Ä', (c) => c.charCodeAt(0)).buffer),
  ]);
  const { files } = await readAll(await zipOf({ 'x/rules/a.yml': utf16 }));
  expect(files[0]?.text).toBe('title: Ä');
});

describe('no archive', () => {
  test.each([
    [
      'an HTML error page',
      '<!DOCTYPE html>\n<html><title>Sign in</title></html>',
      'web-page',
      'download link in a tab',
    ],
    ['a page behind spaces and a byte order mark', '\ufeff\n <HTML><body>502</body>', 'web-page', 'web page'],
    ['an empty file', '', 'empty', 'is empty'],
    ['a text', 'Not Found', 'no-archive', 'neither a tar.gz nor a zip'],
    ['a picture', '\x89PNG\r\n', 'no-archive', 'Choose the tar.gz'],
  ])('%s is refused', async (_what, bytes, fault, words) => {
    await expect(readAll(bytes)).rejects.toMatchObject({ fault, message: expect.stringContaining(words) });
  });

  test('a gzip of something that is no tar', async () => {
    const packed = await gzip(noise(5000));
    await expect(readAll(packed)).rejects.toMatchObject({ fault: 'no-archive' });
  });
});

describe('a broken archive', () => {
  const files = { 'sigma-master/rules/a.yml': noise(5000), 'sigma-master/rules/b.yml': noise(5000) };

  test('tar.gz cut off in a download', async () => {
    const bytes = await tarGzOf(files);
    await expect(readAll(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({
      fault: 'truncated',
      message: expect.stringContaining('ends in the middle. Download it again'),
    });
  });

  test('tar whose last file is missing half', async () => {
    const bytes = await tarOf(files);
    await expect(readAll(bytes.subarray(0, 8000))).rejects.toMatchObject({ fault: 'truncated' });
  });

  test('tar.gz with a byte changed', async () => {
    const bytes = await tarGzOf(files);
    bytes.fill(0xff, 3000, 3050);
    await expect(readAll(bytes)).rejects.toMatchObject({ fault: 'damaged' });
  });

  test('zip cut off, so that its directory is missing', async () => {
    const bytes = await zipOf(files);
    await expect(readAll(bytes.subarray(0, bytes.length - 200))).rejects.toMatchObject({ fault: 'damaged' });
  });

  test('zip with bytes changed inside a file', async () => {
    const bytes = await zipOf(files);
    bytes.fill(0x55, 3000, 3050);
    await expect(readAll(bytes)).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining('sigma.tar.gz: the archive is damaged'),
    });
  });

  test('zip with one byte of an unpacked file changed', async () => {
    const bytes = await zipOf(files, { level: 0 });
    bytes.fill(0x55, 3000, 3001);
    await expect(readAll(bytes)).rejects.toMatchObject({
      fault: 'damaged',
      message: expect.stringContaining("the checksum of sigma-master/rules/a.yml doesn't match"),
    });
  });

  test('zip whose directory says that a file is shorter than it is', async () => {
    const bytes = await zipOf({ 'rules/a.yml': 'x'.repeat(5000) });
    const directory = bytes.findLastIndex((_, at) => String(bytes.subarray(at, at + 4)) === '80,75,1,2');
    new DataView(bytes.buffer).setUint32(directory + 24, 100, true);
    await expect(readAll(bytes)).rejects.toMatchObject({ fault: 'damaged' });
  });

  test('zip with a password', async () => {
    const bytes = await zipOf(files, { password: 'secret' });
    await expect(readAll(bytes)).rejects.toMatchObject({ fault: 'encrypted' });
  });
});

describe('an archive that means harm', () => {
  const limits = { harmless: 1_000_000 };
  const bomb = { 'sigma-master/bomb.bin': new Uint8Array(5_000_000), ...RULES };

  test('a gzip bomb is refused before it is unpacked', async () => {
    await expect(readAll(await tarGzOf(bomb), { limits })).rejects.toMatchObject({
      fault: 'bomb',
      message: expect.stringMatching(/[1-4]\.\d MB and more come out of 0\.0 MB/),
    });
  });

  test('a zip bomb among the wanted files is refused', async () => {
    const reading = readAll(await zipOf(bomb), { limits, wants: () => true, mostBytes: () => 1e9 });
    await expect(reading).rejects.toMatchObject({ fault: 'bomb' });
  });

  test('a bomb in a zip beside the wanted files is never unpacked', async () => {
    const { files } = await readAll(await zipOf(bomb), { limits });
    expect(files).toHaveLength(2);
  });

  test('more files than any repository has', async () => {
    const reading = readAll(await tarGzOf(RULES), { limits: { entries: 2 } });
    await expect(reading).rejects.toMatchObject({
      fault: 'bomb',
      message: expect.stringContaining('more than 2 files'),
    });
  });

  test.each([
    ['tar.gz', tarGzOf],
    ['zip', zipOf],
  ])('a path with .. in a %s', async (_kind, pack) => {
    const bytes = await pack({ 'sigma-master/rules/../../../etc/a.yml': 'title: A', ...RULES });
    await expect(readAll(bytes)).rejects.toMatchObject({
      fault: 'unsafe-path',
      message: expect.stringContaining('sigma-master/rules/../../../etc/a.yml'),
    });
  });
});

test.each([
  ['tar.gz', tarGzOf],
  ['zip', zipOf],
])('a rule of 5 MB in a %s is refused by its path, and the others are read', async (_kind, pack) => {
  const { files, refused } = await readAll(
    await pack({ 'sigma-master/rules/large.yml': noise(5_000_000), ...RULES }),
  );
  expect(files).toHaveLength(2);
  expect(refused).toEqual([
    { path: 'rules/large.yml', reason: 'the file has 5.0 MB, at most 1.0 MB are read', partly: false },
  ]);
});
