const EXTENSION = '(?:exe|dll|sys|msi|ps1|psm1|vbs|bat|cmd|sh|py|pl|rb|jar|cpl|scr|ocx|msc|efi)';
/** A program's file name: with spaces only where a backslash shows that it starts there. */
const FILE = new RegExp(
  String.raw`(?<=\\)[^\\/:"'<>|=,;()*?]+?\.${EXTENSION}(?![\w.])|[^\\/:"'<>|=,;()*?\s]+\.${EXTENSION}(?![\w.])`,
  'gi',
);
const WHOLE_FILE = new RegExp(String.raw`^[^\\/:"'<>|=,;()*?]+\.${EXTENSION}$`, 'i');
const APPLICATION = /\/([^/*?]+)\.app(?:\/|$)/;
/** Where applications keep their own folder: a vendor's, and within it a product's. */
const FOLDERS = [
  /\\WindowsPowerShell\\Modules\\([^\\*?]+)/i,
  /\\Program Files(?: \(x86\)|\*)?\\([^\\*?]+)(?:\\([^\\*?.]+)\\)?/i,
  /\\(?:ProgramData|AppData\\(?:Local|Roaming)(?:\\Programs)?)\\([^\\*?]+)(?:\\([^\\*?.]+)\\)?/i,
  /^\/(?:opt|Applications|snap|Library\/Application Support|usr\/share|var\/lib|var\/opt)\/([^/*?]+)(?:\/([^/*?.]+)\/)?/,
];
/** Vendors of so much that their product's folder is the name. */
const VENDORS = /^(?:google|mozilla|adobe)$/i;

/** No path or command line of a rule is longer; a hostile one would keep the patterns below busy. */
const LONGEST = 1000;

/** A value without the wildcards and quotes around it. */
export function plainOf(value: string): string {
  return value
    .slice(0, LONGEST)
    .trim()
    .replace(/^[*?\s"']+|[*?\s"']+$/g, '');
}

/** macOS: the application's bundle, whatever program inside it. */
export function applicationsIn(value: string): string[] {
  return [APPLICATION.exec(value.slice(0, LONGEST))?.[1] ?? ''];
}

/**
 * File names of programs in a path or a command line, in their order: of `cmd.exe /c psexec.exe` the second is the
 * first that tells anything.
 *
 * @param isPath whether the whole value is a program's name or path, which needs no extension elsewhere than on Windows.
 */
export function programsIn(value: string, isPath: boolean): string[] {
  const plain = plainOf(value);
  const files = [...plain.matchAll(FILE)]
    // Behind a wildcard inside a name stands only the name's end: `setup_*rc.exe`.
    .filter(({ index }) => !/[^\\/*?][*?]$/.test(plain.slice(0, index)))
    .map(([name]) => name.replace(/^[-_.]+/, ''));
  return isPath ? [...(WHOLE_FILE.test(plain) ? [plain] : []), ...files, ...lastPart(plain, value)] : files;
}

/** The end of a path of Linux or macOS; one that ends in a folder names no program. */
function lastPart(plain: string, value: string): string[] {
  if (/[\\/][*?]*$/.test(value) || plain.includes('\\')) return [];
  const last = plain.split('/').at(-1) ?? '';
  // A beginning is a name where it is long enough: `falcon-sensor*`.
  if (/[*?]$/.test(value)) return /^[A-Za-z][\w+ -]{4,}$/.test(last) ? [last] : [];
  // Two letters (`/opt/x/agent/ma`) tell less than the folder they lie in.
  return /^[\w.+ -]{3,}$/.test(last) ? [last] : [];
}

/** The folder of a vendor, or of its product where the vendor says nothing. */
export function foldersIn(value: string): string[] {
  return FOLDERS.flatMap((folder) => {
    const [vendor, product] = folder.exec(value.slice(0, LONGEST))?.slice(1) ?? [];
    return [vendor && VENDORS.test(vendor) && product ? product : vendor, product];
  }).filter((name) => name !== undefined);
}
