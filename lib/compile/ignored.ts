import type { SourceRule } from './types.ts';

/** Names of programs and products that prose uses as words: "security teams", "make changes", "edge devices". */
const ALSO_WORDS = new Set(
  `access agent agents aurora backup base brave build bundle code common console content control core custom data date
  default desktop dev discovery docs edge enterprise file files find global group host hosts id info install installer
  internal kind last less local log login logs mail main make man manager master mobile monitor more multi net network
  node office open opera other path platform production program project recovery remote run scan scanner script scripts
  security server service services session setup shell sort source stage start system task tasks team teams temp test
  time tools traps update updater user users web whale windows word work google microsoft amazon apple amazon.com admin
  administrator administrators root software policy policies kubernetes cluster job jobs process executable command
  account azure aws event events internet browser registry who where which date at as top watch tee stat exec mount
  sleep touch kill man env id cut diff head tail eks monitoring .net`.split(/\s+/),
);
const EXTENSION = /\.(?:exe|dll|sys|sh|ps1|py|cmd|bat|app|msi|vbs|jar)$/;
/** Fields whose values are programs, by the last part of a path. */
const PROGRAM_FIELD = /image|process|executable|parent|program|application/i;

/**
 * A program of Windows in an exclusion without a name is one that the rule looks for elsewhere (`MSBuild.exe` outside its
 * own folder), or one that runs everybody's work (`cmd.exe`): neither is ignored as such.
 */
const ON_WINDOWS = /\\|\.exe\b/i;

/** What a note names, and its rule ignores. Names in lower case. */
const namesOf = new WeakMap<SourceRule, string[]>();

/**
 * Whether a note names something that its own rule's logic ignores: then it isn't what set the rule off.
 *
 * Compared are the names of the rule's exclusions and the paths and programs among their values. A name in the rule's
 * title doesn't count: a rule about PsExec that ignores PsExec from one folder still finds PsExec.
 */
export function ignoresWhatIsNamed(rule: SourceRule, text: string): boolean {
  if (rule.exclusions.length === 0) return false;
  const names = namesOf.get(rule) ?? ignoredNames(rule);
  namesOf.set(rule, names);
  const lower = text.toLowerCase();
  return names.some((name) => isNamedIn(lower, name));
}

function ignoredNames({ exclusions, title }: SourceRule): string[] {
  const names = exclusions.flatMap(({ name, field = '', values }) => [
    ...(name === undefined ? [] : spellings(name)),
    ...values.flatMap((value) =>
      inValue(value, PROGRAM_FIELD.test(field) && (name !== undefined || !ON_WINDOWS.test(value))),
    ),
  ]);
  const heading = title.toLowerCase();
  return [...new Set(names)].filter((name) => name.length > 2 && !isNamedIn(heading, name));
}

/** A value as prose would quote it: the path as it stands, and the program at its end. */
function inValue(value: string, isProgram: boolean): string[] {
  const plain = value.toLowerCase().replace(/^[*?\s"']+|[*?\s"']+$/g, '');
  const paths = /[\\/]./.test(plain) && plain.length > 7 ? [plain] : [];
  const last = plain.split(/[\\/]/).at(-1) ?? '';
  const endsInProgram = isProgram && !/[*?\\/]$/.test(value) && /^[\w.+-]{3,}$/.test(last);
  return endsInProgram ? [...paths, ...spellings(last)] : paths;
}

/** A name with and without its extension, where it is no word of everyday prose. */
function spellings(name: string): string[] {
  const lower = name.toLowerCase();
  const stem = lower.replace(EXTENSION, '');
  return [...new Set([lower, stem])].filter((spelling) => !ALSO_WORDS.has(spelling));
}

/** Whether a name stands in a text, not inside a longer word. Both in lower case. */
function isNamedIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}
