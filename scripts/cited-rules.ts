// usage: node scripts/cited-rules.ts FOLDER — writes data/rules.json: facts of the rules that data/notes cites, from the
// archives of the rule repositories. No sentence of a rule is taken over.
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { citedBy } from '../lib/catalog/cited.ts';
import { jsonLines } from '../lib/catalog/json-lines.ts';
import { parseNotes } from '../lib/catalog/parse.ts';
import { describeProblem } from '../lib/catalog/problem.ts';
import type { Rule } from '../lib/catalog/types.ts';
import { UPSTREAMS, type Upstream } from '../lib/compile/upstream.ts';
import { readData } from './read-data.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say which folder holds the archives: node scripts/cited-rules.ts FOLDER');

const files = await readData(fileURLToPath(new URL('../data', import.meta.url)));
const parsed = files.filter((file) => file.path.startsWith('data/notes/')).map(parseNotes);
const problems = parsed.flatMap((file) => file.problems);
if (problems.length > 0)
  throw new Error(`Mend the notes first:\n${problems.map(describeProblem).join('\n')}`);
const cited = citedBy(parsed.flatMap(({ found }) => found.map(({ note }) => note)));

const upstream = new Map(UPSTREAMS.flatMap((source) => readArchive(source)).map((rule) => [rule.key, rule]));
const unknown = [...cited].filter((key) => !upstream.has(key));
if (unknown.length > 0)
  throw new Error(`Cited, but not in the archives of ${folder}:\n${unknown.join('\n')}`);

const rules = [...cited].sort().flatMap((key) => upstream.get(key) ?? []);
writeFileSync(new URL('../data/rules.json', import.meta.url), jsonLines(rules));
console.log(`data/rules.json: ${rules.length} rules cited, of ${upstream.size}`);

function readArchive({ source, archive, holds, read }: Upstream): Rule[] {
  const unpacked = mkdtempSync(path.join(tmpdir(), 'lofp-lens-'));
  try {
    execFileSync('tar', ['-xzf', path.join(folder as string, archive), '-C', unpacked]);
    const root = path.join(unpacked, readdirSync(unpacked)[0] ?? '');
    const paths = globSync('**/*.{yml,toml}', { cwd: root }).map((name) => name.split(path.sep).join('/'));
    return paths
      .filter((name) => holds.test(name))
      .flatMap((name) => read(readFileSync(path.join(root, name), 'utf8'), name).rules)
      .map(({ key, title, link = '' }) => ({
        key: `${source}:${key.slice(source.length + 1)}`,
        title,
        link,
      }));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}
