import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { familyOf, parseTechniqueId } from '../../lib/attack/ids.ts';
import { createRegistry } from '../../lib/attack/registry.ts';
import { coverageOf } from '../../lib/curate/coverage.ts';
import { lint } from '../../lib/curate/lint.ts';
import { packet, UNTAGGED } from '../../lib/curate/packet.ts';
import { readCatalog } from '../bundle.ts';
import { readCompiled } from './read.ts';
import { UsageError } from './usage.ts';

const ROOT = path.join(import.meta.dirname, '../..');

/** Writes the working paper for one family's notes. */
export async function packetVerb(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      catalog: { type: 'string' },
      out: { type: 'string' },
      all: { type: 'boolean', default: false },
    },
  });
  const [asked = '', ...others] = positionals;
  const id = asked === UNTAGGED ? asked : parseTechniqueId(asked);
  if (!id || others.length > 0)
    throw new UsageError(`name one parent technique (packet T1021), or ${UNTAGGED}`);
  if (values.catalog === undefined)
    throw new UsageError('say what was compiled of the rules: --catalog FILE');
  const bundled = await readCatalog();
  const registry = createRegistry(bundled.techniques);
  const family = id === UNTAGGED ? id : familyOf(registry.currentOf(id));
  const text = packet(family, bundled, await readCompiled(values.catalog), { registry, all: values.all });
  if (values.out === undefined) process.stdout.write(text);
  else await writeFile(outside(values.out), text);
}

/** A working paper holds other people's sentences. */
function outside(file: string): string {
  const full = path.resolve(file);
  if (path.relative(ROOT, full).startsWith('..')) return full;
  throw new UsageError(
    `${file} lies in the repository, and a working paper holds the rules' own words: choose a place outside`,
  );
}

/** Judges the curated notes beyond their schema. */
export async function lintVerb(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { catalog: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const bundled = await readCatalog();
  const compiled = values.catalog === undefined ? undefined : await readCompiled(values.catalog);
  const findings = lint(bundled, compiled);
  const coverage = compiled && coverageOf(bundled, compiled);
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (errors > 0) process.exitCode = 1;
  if (values.json) {
    console.log(JSON.stringify({ findings, ...(coverage && { coverage }) }, null, 2));
    return;
  }
  for (const { level, note, says } of findings) console.log(`${level} ${note}: ${says}`);
  if (coverage) {
    const { techniques, rules, silent } = coverage;
    console.log(
      `${techniques.all.length - techniques.without.length} of ${techniques.all.length} techniques have a note; ${rules.cited} of ${rules.all} rules that say something are cited; ${silent.cited} of ${silent.all} silent high or critical ones are reached`,
    );
  }
  console.log(`${bundled.notes.length} notes, ${errors} errors, ${findings.length - errors} warnings`);
}
