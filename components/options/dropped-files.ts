import type { GivenFile } from '../../lib/update/protocol.ts';

/** What came of files and folders that were dropped or chosen. */
export interface Dropped {
  /** Those that may hold rules, with their paths. */
  files: GivenFile[];
  /** How many others there were. */
  others: number;
  /** Files and folders that could not be opened. */
  unopened: { path: string; reason: string }[];
}

/** Whether a file may hold rules, by its path. */
export type Takes = (path: string) => boolean;

/** Files and folders of a drop. Call it in the event itself: the browser takes them back right after. */
export const entriesOf = ({ items }: DataTransfer): FileSystemEntry[] =>
  [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);

/** Sorts files that were chosen by a button; of a chosen folder each knows its path. */
export function chosenFiles(files: readonly File[], takes: Takes): Dropped {
  const given = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const wanted = given.filter(({ path }) => takes(path));
  return { files: wanted, others: given.length - wanted.length, unopened: [] };
}

/** Walks dropped folders, however deep; what can't hold rules is not opened. Never throws. */
export async function droppedFiles(entries: readonly FileSystemEntry[], takes: Takes): Promise<Dropped> {
  const dropped: Dropped = { files: [], others: 0, unopened: [] };
  const wanted: FileSystemFileEntry[] = [];
  const unopened = (entry: FileSystemEntry, error: unknown): void => {
    const reason = error instanceof Error ? error.message : String(error);
    dropped.unopened.push({ path: pathOf(entry), reason });
  };

  const ahead = [...entries].reverse();
  for (let entry = ahead.pop(); entry; entry = ahead.pop()) {
    // A folder that no rule may lie in holds thousands of files: `.git`, `node_modules`.
    if (isFolder(entry) && takes(`${pathOf(entry)}/rule.yml`)) {
      const within = await entriesIn(entry).catch((error: unknown) => unopened(entry, error));
      ahead.push(...(within ?? []).reverse());
    } else if (isFile(entry) && takes(pathOf(entry))) wanted.push(entry);
    else dropped.others += 1;
  }

  // All at once: one after the other, thousands would take seconds.
  const files = await Promise.all(
    wanted.map((entry) => fileOf(entry).catch((error: unknown) => unopened(entry, error))),
  );
  for (const [index, entry] of wanted.entries()) {
    const file = files[index];
    if (file) dropped.files.push({ path: pathOf(entry), file });
  }
  return dropped;
}

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder. A reader gives a hundred at a time, and none once there are no more. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const next = () => new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  const entries: FileSystemEntry[] = [];
  for (let some = await next(); some.length > 0; some = await next()) entries.push(...some);
  return entries;
}
