import { LIMITS } from '../compile/archive/limits.ts';
import { type TextFile, tooLarge } from '../compile/archive/open.ts';
import { decodeText } from '../compile/archive/text.ts';
import { ARCHIVE, mostHouseBytes, takesFile, wantsHouse, YAML } from '../compile/house/wants.ts';
import type { CompileInput } from '../compile/inputs.ts';
import type { Refusal } from '../compile/types.ts';
import type { GivenFile } from './protocol.ts';

/**
 * Sorts the team's files into what is listed, replaced and removed together: each archive, each export and each folder
 * by its name; YAML files that were given loose, as one.
 */
export function houseInputs(given: readonly GivenFile[]): CompileInput[] {
  const wanted = given.filter(({ path }) => takesFile(path));
  const loose = wanted.filter(({ path }) => !path.includes('/') && YAML.test(path));
  const [first] = loose;
  const nameOf = ({ path }: GivenFile): string => {
    if (path.includes('/')) return path.slice(0, path.indexOf('/'));
    if (!first || !YAML.test(path)) return path;
    return loose.length === 1 ? path : `${first.path} and ${loose.length - 1} more`;
  };
  return [...Map.groupBy(wanted, nameOf)].flatMap(([name, files]) => {
    const archives = files.filter(({ path }) => ARCHIVE.test(path));
    const plain = files.filter(({ path }) => !ARCHIVE.test(path));
    return [...archives.map(ofArchive), ...(plain.length > 0 ? [ofFiles(name, plain)] : [])];
  });
}

function ofArchive({ path, file }: GivenFile): CompileInput {
  return { source: 'house', name: path, bytes: file.stream(), size: file.size };
}

function ofFiles(name: string, files: readonly GivenFile[]): CompileInput {
  const refused: Refusal[] = [];
  return { source: 'house', name, refused, files: readFiles(files, refused) };
}

async function* readFiles(files: readonly GivenFile[], refused: Refusal[]): AsyncGenerator<TextFile> {
  for (const { path, file } of files) {
    const most = wantsHouse(path) ? mostHouseBytes(path) : LIMITS.fileBytes;
    if (file.size > most) refused.push({ path, reason: tooLarge(file.size, most), partly: false });
    else yield { path, text: decodeText(new Uint8Array(await file.arrayBuffer())) };
  }
}
