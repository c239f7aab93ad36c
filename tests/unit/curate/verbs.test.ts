import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { lintVerb } from '../../../scripts/catalog/lint.ts';
import { packetVerb } from '../../../scripts/catalog/packet.ts';
import { UsageError } from '../../../scripts/catalog/usage.ts';
import { catalogOf, note, rule } from '../store/support.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
let folder: string;
let catalog: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lofp-curate-'));
  catalog = at('compiled.json');
  const compiled = catalogOf([rule('a')], [note('Plotters open shares.')]);
  writeFileSync(catalog, JSON.stringify(compiled));
  symlinkSync(path.join(ROOT, 'data'), at('link'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('packet', () => {
  const packet = (...args: string[]) => packetVerb([...args, '--catalog', catalog]);

  test('a sub-technique in its old number asks for the family of today', async () => {
    await packet('T1562.001', '--out', at('paper.md'));
    expect(readFileSync(at('paper.md'), 'utf8')).toMatch(/^# T1685 /);
  });

  test('a paper goes to standard output where no file is named', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await packet('t1021');
    expect(written.mock.calls.join('')).toMatch(/^# T1021 Remote Services: 1 rules\n/);
  });

  test('no paper comes into the repository, whatever the path', async () => {
    const inside = ['paper.md', 'data/paper.md', '..paper.md'].map((name) => path.join(ROOT, name));
    for (const out of [...inside, at('link/paper.md')]) {
      await expect(packet('T1021', '--out', out)).rejects.toThrow(/lies in the repository/);
    }
    await expect(packet('T1021', '--out', at('nowhere/paper.md'))).rejects.toThrow(/no such folder/);
  });

  test('what is asked for wrongly is told', async () => {
    await expect(packet('T9999')).rejects.toThrow('ATT&CK has no technique T9999.');
    await expect(packet('PsExec')).rejects.toThrow(UsageError);
    await expect(packetVerb(['T1021'])).rejects.toThrow(/--catalog FILE/);
  });
});

describe('lint', () => {
  const said = async (...args: string[]) => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    await lintVerb(args);
    return log.mock.calls.join('\n');
  };

  test('ends with the number of notes, errors and warnings', async () => {
    expect(await said()).toMatch(/\n\d+ notes, 0 errors, \d+ warnings$/);
    expect(process.exitCode).toBeUndefined();
  });

  test('an error gives the exit code 1; coverage stands by source', async () => {
    const ownWords = /^data\/notes\/T1021\.yaml:1 error \S+: \w+: ".*" stands word for word in sigma:a$/m;
    const [, first = ''] =
      /note: (.*)/.exec(readFileSync(path.join(ROOT, 'data/notes/T1021.yaml'), 'utf8')) ?? [];
    writeFileSync(at('copied.json'), JSON.stringify(catalogOf([rule('a')], [note(first)])));
    const text = await said('--catalog', at('copied.json'));
    expect(text).toMatch(ownWords);
    expect(text).toMatch(/^0 of 1 rules that say something are cited or reached \(Sigma 0 of 1\)$/m);
    expect(process.exitCode).toBe(1);
  });

  test('as JSON it says the same', async () => {
    const { findings, coverage } = JSON.parse(await said('--json', '--catalog', catalog));
    expect(findings[0]).toMatchObject({ file: expect.stringMatching(/^data\/notes\//), level: 'warning' });
    expect(coverage.rules).toEqual({ all: 1, cited: 0 });
  });
});
