import type { CompiledNote, CompiledRule, Exclusion } from '../compile/types.ts';

/** Characters of a sentence in a working paper: one in a hundred of what people wrote is longer. */
const LONGEST = 600;
/** What a rule ignores, in a working paper: so many of it, and of a nameless one so much. */
const IGNORED = 14;
const VALUES = 3;
const VALUE = 40;

/** A rule on one line: key, title, level, where its file lies, techniques, measured hits, remarks. */
export function headOf(rule: CompiledRule, remarks: readonly string[] = []): string {
  const { key, title, level, link, techniques, cleanWindowsHits = 0 } = rule;
  return `- ${[
    key,
    title,
    level ?? 'no level',
    placeOf(link),
    techniques.join(' '),
    cleanWindowsHits > 0 ? `${cleanWindowsHits} hits on clean Windows` : '',
    ...remarks,
  ]
    .filter((part) => part !== '')
    .join(' | ')}`;
}

/** What a rule's logic ignores, on one line: by name, or where nothing has one by field and values. */
export function ignoresLine({ exclusions }: CompiledRule): string[] {
  const all = [...new Set(exclusions.map(shortOf))];
  if (all.length === 0) return [];
  const more = all.length > IGNORED ? `; ${all.length - IGNORED} more` : '';
  return [`  ignores: ${all.slice(0, IGNORED).join('; ')}${more}`];
}

/**
 * The folders of a rule's file say product and log source: `windows/process_creation`. No catalog has these as facts.
 *
 * @param link `https://github.com/OWNER/NAME/blob/BRANCH/rules/…/FILE`.
 */
function placeOf(link = ''): string {
  const [, path = ''] = link.split(/\/blob\/[^/]+\//);
  return path.replace(/\/?[^/]*$/, '').replace(/^(rules|detections)\//, '');
}

function shortOf({ name, field, values }: Exclusion): string {
  if (name !== undefined) return name;
  const more = values.length > VALUES ? ', …' : '';
  const short = values.slice(0, VALUES).map(shortValue);
  return `${field === undefined ? '' : `${field}=`}${short.join(', ')}${more}`;
}

/** A path tells by its beginning and by its end. */
const shortValue = (value: string): string =>
  value.length > VALUE ? `${value.slice(0, VALUE / 2)}…${value.slice(-VALUE / 2)}` : value;

/** A sentence, and what a curator must know of it beside these rules. */
export function sentenceOf(note: CompiledNote, rules: readonly CompiledRule[], elsewhere: number): string {
  const ignoring = rules.filter(({ key }) => note.ignoredBy?.includes(key));
  const marks = [
    ...(note.grade === 'advice' ? ['advice'] : []),
    ...(note.grade === 'says-little' ? ['says little'] : []),
    ...(ignoring.length > 0 ? [`ignored by ${ignoring.map(({ key }) => key).join(' ')}`] : []),
    ...(elsewhere > 0 ? [`${elsewhere} rules elsewhere`] : []),
  ];
  return `${shortened(note)}${marks.length > 0 ? ` [${marks.join('; ')}]` : ''}`;
}

/** A note's text, as long as a working paper shows it. */
export const shortened = ({ text }: CompiledNote): string => cut(text, LONGEST);

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
