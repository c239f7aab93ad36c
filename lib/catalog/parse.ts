import { isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Fault, Problem } from './problem.ts';
import { readNote } from './schema.ts';
import type { CuratedNote, LofpPage } from './types.ts';

/** A file of `data/`, not yet read. */
export interface DataFile {
  /** From the project's top folder, with `/`: `data/notes/T1021.yaml`. */
  path: string;
  text: string;
}

/** A note and where it stands, for problems that show only beside other notes. */
export interface PlacedNote {
  file: string;
  line: number;
  note: CuratedNote;
}

/** What could be read, and what could not. */
export interface Parsed<T> {
  found: T[];
  problems: Problem[];
}

/** Reads one file of notes. A broken entry doesn't hide the others; broken YAML does. */
export function parseNotes({ path: file, text }: DataFile): Parsed<PlacedNote> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const breaks = breakIn(document, lines);
  if (breaks) return { found: [], problems: [{ file, ...breaks }] };
  if (!isSeq(document.contents)) {
    return {
      found: [],
      problems: [{ file, reason: 'holds no list of notes', remedy: 'begin each note with "- id:"' }],
    };
  }

  const found: PlacedNote[] = [];
  const problems: Problem[] = [];
  const entries: unknown[] = document.toJS();
  const starts = document.contents.items.map(({ range }) => range[0]);
  entries.forEach((raw, index) => {
    const line = lines.linePos(starts[index] ?? 0).line;
    const read = readNote(raw);
    if ('note' in read) found.push({ file, line, note: read.note });
    else problems.push(...read.faults.map((fault) => ({ file, line, entry: nameOf(raw, index), ...fault })));
  });
  return { found, problems };
}

/** What keeps a document from being read, and its line. */
function breakIn(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
): (Fault & { line: number }) | undefined {
  const [error] = document.errors;
  if (error) {
    const [reason = ''] = error.message.split(/ at line \d+|\n/);
    return { line: error.linePos?.[0].line ?? 1, reason: `broken YAML: ${reason}`, remedy: 'mend the line' };
  }
  // [*.tmp] reads as an alias: no error to the parser, but to whoever asks for the values.
  let alias: (Fault & { line: number }) | undefined;
  visit(document, {
    Alias: (_, { source, range }) => {
      const reason = `broken YAML: *${source} is read as an alias`;
      alias = { line: lines.linePos(range?.[0] ?? 0).line, reason, remedy: 'put the word in quotes' };
      return visit.BREAK;
    },
  });
  return alias;
}

/** Reads LoFP's page for the technique that the file is named after: one note a line, in its order and words. */
export function parseLofp({ path, text }: DataFile): LofpPage {
  return { technique: stemOf(path), notes: text.split(/\r?\n/).filter((line) => line.trim() !== '') };
}

/** Stands for a family where notes have no technique: the name of their file. */
export const UNTAGGED = 'untagged';

/** The name of a file without folder and ending: `data/notes/T1021.yaml` → `T1021`. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function nameOf(raw: unknown, index: number): string {
  const id = raw && typeof raw === 'object' && 'id' in raw ? raw.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `entry ${index + 1}`;
}
