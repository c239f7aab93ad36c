import { kindOfField } from './fields.ts';
import { isGeneral } from './general.ts';
import { applicationsIn, foldersIn, plainOf, programsIn } from './paths.ts';

/** Longer ones are sentences, command lines or identifiers, not names. */
const LONGEST = 60;
const MOST_WORDS = 5;

const COMPANY = /(?:,? (?:Inc|LLC|Ltd|GmbH|AG|AB|AS|SE|Oy|B\.V|S\.A|Corp|Corporation|Co|PBC|Pty)\.?,?)+$/i;
/** Numbers, addresses, ranges, SIDs, GUIDs and hashes. */
const IDENTIFIER =
  /^(?:[\d.:/,\s*-]+|[0-9a-f:]+\/\d+|S-1-[\d*-]+.*|\{?[0-9a-f]{8}-[0-9a-f*-]{4,}\}?|[0-9a-f]{32,}|0x[0-9a-f]+)$/i;

/**
 * What a person calls the thing that a rule ignores, read from one value of a field.
 *
 * @returns the name in the value's own spelling; undefined where the value tells none or only a general one.
 */
export function nameIn(field: string | undefined, value: string): string | undefined {
  return isOpaque(value) ? undefined : candidates(field, value).map(trimmed).find(isName);
}

/** The program that a value names, whatever folder it lies in. */
export function programIn(field: string | undefined, value: string): string | undefined {
  if (isOpaque(value)) return undefined;
  return programsIn(value, kindOfField(field) === 'program')
    .map(trimmed)
    .find(isName);
}

/** A regular expression holds names in a spelling that no one would know again; an identifier holds none. */
function isOpaque(value: string): boolean {
  return (/^\/.*\/$/.test(value) && /[\\()|[\]^$]/.test(value)) || IDENTIFIER.test(plainOf(value));
}

function trimmed(name: string): string {
  return name.trim().replace(/[:_-]+$/, '');
}

function isName(name: string): boolean {
  return (
    name.length <= LONGEST &&
    name.split(' ').length <= MOST_WORDS &&
    /^[^.\-_*?%][^*?%]*$/.test(name) &&
    /[a-z].*[a-z0-9]|[0-9].*[a-z]/i.test(name) &&
    !isGeneral(name)
  );
}

/** Best first: in the order in which a person would name it. */
function candidates(field: string | undefined, value: string): string[] {
  const kind = kindOfField(field);
  const plain = plainOf(value);
  switch (kind) {
    case 'event':
      return [];
    case 'label':
      return [plain.replace(COMPANY, '')];
    case 'agent':
      return [/^(?!Mozilla\/)([A-Za-z][\w .-]*?)(?:\/|\s\(|$)/.exec(plain)?.[1] ?? ''];
    case 'host':
      return [plain.replace(/^\.+/, '')].filter((host) => /^[\w-]+(?:\.[\w-]+)+$/.test(host));
    case 'account':
      return /^(?:NT AUTHORITY|BUILTIN|DWM-|UMFD-)|[^\w:.@ -]/i.test(plain) ? [] : [plain];
    default:
      return [...applicationsIn(value), ...programsIn(value, kind === 'program'), ...foldersIn(value)];
  }
}
