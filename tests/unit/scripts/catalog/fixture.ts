import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Files, tarGzOf, zipOf } from '../../compile/archive/pack.ts';

const SCRIPT = path.join(import.meta.dirname, '../../../../scripts/catalog.ts');
export const COMMIT = '14cf530f0d2177023092449cd9d9348b4a8884c2';
/** A child reads all of `data/`, and the machine may be busy. */
export const PATIENCE = 60_000;

export const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const sigma = (digit: number, title: string, more = '') =>
  `title: ${title}\nid: ${id(digit)}\ndate: 2026-08-05\ntags: [attack.t1021.002]\nfalsepositives:\n  - A person called Acme ${digit} does it by hand\nlogsource: { product: windows }\ndetection:\n  sel: { Image: a.exe }\n  filter_main_veeam: { Image: 'C:\\veeam.exe' }\n  condition: sel and not filter_main_veeam\n${more}`;

const SIGMA: Files = {
  'sigma-master/README.md': 'Sigma',
  'sigma-master/rules/windows/first.yml': sigma(1, 'First remote thing'),
  'sigma-master/rules/windows/again.yml': sigma(1, 'The same id'),
  'sigma-master/rules/windows/no-id.yml': sigma(2, 'No id').replace(/^id:.*\n/m, ''),
};
const ELASTIC: Files = {
  'detection-rules-main/rules/windows/e.toml': `[metadata]\nupdated_date = "2026/08/21"\n[rule]\nname = "Elastic thing"\nrule_id = "${id(3)}"\nfalse_positives = ["The nightly job of the build farm"]\nquery = "process.name:a.exe"\n[[rule.threat]]\nframework = "MITRE ATT&CK"\n[[rule.threat.technique]]\nid = "T1053"\n`,
};
const HOUSE: Files = {
  'house.yml': sigma(4, 'Our own rule'),
  'package.json': '{ "name": "no rule" }',
};

/** A folder with archives and a catalog compiled from them. */
export interface Fixture {
  /** The path of a file in it. */
  at: (name: string) => string;
  /** Reads the compiled catalog, as JSON. */
  json: (...args: string[]) => Promise<ReturnType<typeof JSON.parse>>;
  remove: () => void;
}

/** Makes the archives and compiles them with the real command line. */
export async function compileFixture(): Promise<Fixture> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lofp-catalog-'));
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('sigma.tar.gz'), await tarGzOf(SIGMA, COMMIT));
  writeFileSync(at('elastic.zip'), await zipOf(ELASTIC));
  writeFileSync(at('house.zip'), await zipOf(HOUSE));
  mkdirSync(at('own'));
  writeFileSync(at('own/single.yml'), sigma(5, 'In a folder'));
  writeFileSync(at('page.tar.gz'), '<!doctype html><title>Sign in</title>');
  writeFileSync(at('short.tar.gz'), (await tarGzOf(SIGMA)).subarray(0, 300));
  const sources = [
    '--sigma',
    at('sigma.tar.gz'),
    '--elastic',
    at('elastic.zip'),
    '--house',
    at('house.zip'),
    at('own'),
  ];
  const { code, stderr } = await run('compile', ...sources, '--out', at('catalog.json'));
  if (code !== 0) throw new Error(stderr);
  return {
    at,
    json: async (...args) =>
      JSON.parse((await run(...args, '--json', '--catalog', at('catalog.json'))).stdout),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the command line as a person does. */
export function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
