import { openAsBlob } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '../../lib/compile/archive/limits.ts';
import { type TextFile, tooLarge } from '../../lib/compile/archive/open.ts';
import { decodeText } from '../../lib/compile/archive/text.ts';
import { mostHouseBytes, wantsHouse } from '../../lib/compile/house/wants.ts';
import { type CompileInput, wantsOf } from '../../lib/compile/inputs.ts';
import type { CompiledSource, Refusal } from '../../lib/compile/types.ts';

/** Opens what a person named on the command line: an archive, a folder, or a file of house rules. */
export async function inputOf(source: CompiledSource, place: string): Promise<CompileInput> {
  const name = path.basename(path.resolve(place));
  const found = await stat(place).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === 'ENOENT' ? 'there is no such file or folder' : cause.message;
    throw new Error(`${place}: ${reason}. Check the path.`);
  });
  if (found.isDirectory()) return { source, name, ...folder(source, place) };
  if (source === 'house' && !/\.(zip|tar|tgz|gz)$/i.test(place)) {
    const refused: Refusal[] = [];
    return { source, name, refused, files: readFiles([{ full: place, path: name }], source, refused) };
  }
  const blob = await openAsBlob(place);
  return { source, name, bytes: blob.stream(), size: found.size };
}

function folder(source: CompiledSource, place: string) {
  const refused: Refusal[] = [];
  return { refused, files: readFolder(source, place, refused) };
}

async function* readFolder(
  source: CompiledSource,
  place: string,
  refused: Refusal[],
): AsyncGenerator<TextFile> {
  const wants = wantsOf(source);
  const names = await readdir(place, { recursive: true });
  const found = names.toSorted().flatMap((name) => {
    const whole = name.split(path.sep).join('/');
    // The folder given may be the repository's top folder, or hold it as an unpacked archive does.
    const below = whole.slice(whole.indexOf('/') + 1);
    const inside = [whole, below].find(wants);
    return inside === undefined ? [] : [{ full: path.join(place, name), path: inside }];
  });
  yield* readFiles(found, source, refused);
}

async function* readFiles(
  files: readonly { full: string; path: string }[],
  source: CompiledSource,
  refused: Refusal[],
): AsyncGenerator<TextFile> {
  for (const { full, path: inside } of files) {
    const most = source === 'house' && wantsHouse(inside) ? mostHouseBytes(inside) : LIMITS.fileBytes;
    const found = await stat(full);
    if (!found.isFile()) continue;
    if (found.size > most) refused.push({ path: inside, reason: tooLarge(found.size, most), partly: false });
    else yield { path: inside, text: decodeText(await readFile(full)) };
  }
}
