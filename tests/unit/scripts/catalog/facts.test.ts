import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { factsVerb } from '../../../../scripts/catalog/facts.ts';
import { dataFolder, rawNote } from '../../catalog/support.ts';
import { zipOf } from '../../compile/archive/pack.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lofp-facts-'));
  vi.spyOn(console, 'log').mockReturnValue();
  const sigma = `title: S\nid: ${id(1)}\nfalsepositives: [A sentence]\ntags: [attack.t1021.002]\ndetection: { s: { a: b }, condition: s }\n`;
  writeFileSync(at('sigma.zip'), await zipOf({ 'x/rules/s.yml': sigma }));
  const elastic = `[rule]\nname = "E"\nrule_id = "${id(2)}"\nquery = "a:b"\n`;
  writeFileSync(at('elastic.zip'), await zipOf({ 'x/rules/e.toml': elastic }));
  const splunk = `name: P\nid: ${id(3)}\nsearch: x\n`;
  writeFileSync(at('splunk.zip'), await zipOf({ 'x/detections/p.yml': splunk }));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const SOURCES = ['sigma', 'elastic', 'splunk'];
const makeFacts = () =>
  factsVerb(
    SOURCES.flatMap((source) => [`--${source}`, at(`${source}.zip`)]),
    folder,
  );
/** A `data/` whose one note cites a rule, and whose rules are what another version left there. */
const dataCiting = (key: string, rules: string) => {
  mkdirSync(at('notes'));
  const files = dataFolder({ T1021: [rawNote({ rules: [key] })] }, { 'data/rules.json': rules });
  for (const file of files) writeFileSync(at(path.relative('data', file.path)), file.text);
};

test.each(['[]', 'broken'])(
  'over a file that holds %s, a rule that notes cite by now is known',
  async (old) => {
    dataCiting(`sigma:${id(1)}`, old);
    await makeFacts();
    const text = readFileSync(at('rules.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject([
      { key: `elastic:${id(2)}`, title: 'E' },
      { key: `sigma:${id(1)}`, title: 'S', techniques: ['T1021.002'] },
      { key: `splunk:${id(3)}`, title: 'P' },
    ]);
    expect(text).not.toContain('A sentence');
  },
);

test('archives that lack a cited rule leave the old file, and the note is named', async () => {
  dataCiting(`sigma:${id(9)}`, 'old');
  await expect(makeFacts()).rejects.toThrow(
    /^Nothing was written:\ndata\/notes\/T1021\.yaml:1 .*sigma:00000000-0000-4000-8000-000000000009/,
  );
  expect(readFileSync(at('rules.json'), 'utf8')).toBe('old');
});
