import { realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { familyOf, parseTechniqueId } from '../../lib/attack/ids.ts';
import { createRegistry, type Registry } from '../../lib/attack/registry.ts';
import type { TechniqueId } from '../../lib/attack/technique.ts';
import { UNTAGGED } from '../../lib/catalog/parse.ts';
import { packet } from '../../lib/curate/packet.ts';
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
  const { catalog, out, all } = values;
  const [asked = '', ...others] = positionals;
  const id = asked === UNTAGGED ? asked : parseTechniqueId(asked);
  if (!id || others.length > 0) {
    throw new UsageError(`name one technique (packet T1021), or ${UNTAGGED}`);
  }
  if (catalog === undefined) throw new UsageError('say what was compiled of the rules: --catalog FILE');
  const file = out === undefined ? undefined : await outside(out);

  const bundled = await readCatalog();
  const registry = createRegistry(bundled.techniques);
  const family = id === UNTAGGED ? id : knownFamily(id, registry);
  const text = packet(family, bundled, await readCompiled(catalog), { registry, all });
  if (file === undefined) process.stdout.write(text);
  else await writeFile(file, text);
}

/** The family of a technique, in its number of today. */
function knownFamily(id: TechniqueId, registry: Registry): TechniqueId {
  if (!registry.find(id)) throw new Error(`ATT&CK has no technique ${id}.`);
  return familyOf(registry.currentOf(id));
}

/** A working paper holds other people's sentences: none may come into the repository, not over a link either. */
async function outside(file: string): Promise<string> {
  const full = path.resolve(file);
  const folder = await realpath(path.dirname(full)).catch(() => {
    throw new Error(`${file}: there is no such folder.`);
  });
  // The file itself may be a link; one that isn't there yet is none.
  const target = await realpath(full).catch(() => path.join(folder, path.basename(full)));
  if (!isBelow(await realpath(ROOT), target)) return full;
  throw new UsageError(
    `${file} lies in the repository, and a working paper holds the rules' own words: choose a place outside`,
  );
}

function isBelow(folder: string, file: string): boolean {
  const [first] = path.relative(folder, file).split(path.sep);
  return first !== '..';
}
