import type { Exclusion } from '../types.ts';
import type { Test } from './condition.ts';
import { kindOfField } from './fields.ts';
import { nameIn, programIn } from './names.ts';

/** Of a longer value the beginning tells enough, and a catalog holds thousands. */
const LONGEST_VALUE = 100;
/** Longer lists are address ranges and application numbers. */
const MOST_VALUES = 30;

/** A test beneath a negation, with the block it stands in and that block's name where the language has any. */
export type Ignored = Test & { block?: string; label?: string };

/**
 * Turns the tests that a rule negates into exclusions: one per block, field and name, values without a name together.
 *
 * @param asked what the same rule asks for. A program that it looks for and ignores only in some places is none it
 *   ignores: its name is left out. A value that it asks for word for word is only part of an exclusion, or stands in
 *   another branch: it is left out too, except in a block, whose values are read together.
 */
export function gather(ignored: readonly Ignored[], asked: readonly Test[]): Exclusion[] {
  if (ignored.length === 0) return [];
  const programs = new Set(
    asked.flatMap((test) => test.values.map((value) => stemOf(programIn(test.field, value)))),
  );
  const values = new Set(asked.flatMap((test) => test.values.map((value) => valueKey(test.field, value))));
  const exclusions = new Map<string, Exclusion>();
  for (const test of ignored) {
    if (kindOfField(test.field) === 'event') continue;
    for (const value of test.values) {
      if (!tells(value) || (!test.block && values.has(valueKey(test.field, value)))) continue;
      const read = nameIn(test.field, value);
      add(exclusions, test, value, programs.has(stemOf(read)) ? undefined : read);
    }
  }
  return [...exclusions.values(), ...unsaid(ignored, [...exclusions.values()])];
}

/** Names of blocks whose values all have names of their own: the block's is said too, with the first of them. */
function unsaid(ignored: readonly Ignored[], exclusions: readonly Exclusion[]): Exclusion[] {
  const labels = new Map(
    ignored.flatMap(({ block, label }) => (block && label ? [[block, label] as const] : [])),
  );
  return [...labels].flatMap(([block, label]) => {
    const own = exclusions.filter((exclusion) => exclusion.block === block);
    const [first] = own;
    return first && own.every(({ name }) => name !== label) ? [{ ...first, name: label }] : [];
  });
}

function add(
  exclusions: Map<string, Exclusion>,
  { field, block, label }: Ignored,
  value: string,
  own: string | undefined,
): void {
  const name = label && (!own || isSame(own, label)) ? label : own;
  const key = [block, field, nameKey(name)].join('\n');
  const short = shortened(value);
  const known = exclusions.get(key);
  if (!known) {
    exclusions.set(key, {
      ...(name && { name }),
      ...(field !== undefined && { field }),
      values: [short],
      ...(block && { block }),
    });
  } else if (known.values.length < MOST_VALUES && !known.values.includes(short)) known.values.push(short);
}

/** A program without its extension: `cloudflared` in its folder is the `cloudflared.exe` that a rule looks for. */
function stemOf(name: string | undefined): string {
  return nameKey(name).replace(/\.\w{2,4}$/, '');
}

function nameKey(name: string | undefined): string {
  return name?.toLowerCase() ?? '';
}

function valueKey(field: string | undefined, value: string): string {
  return `${field ?? ''}\n${value}`.toLowerCase();
}

/** Markers of an empty field, and what a rule asks its reader to fill in: a test for them ignores nobody. */
function tells(value: string): boolean {
  return !/yourdomain|internal_test_email|^common_\w+_(?:source|destination)$|^(?:null|none|unknown|n\/a|undefined|true|false|[\s*?.%-]*)$/i.test(
    value,
  );
}

/** Whether a name from a value is the block's over again: `TeamViewer_Service.exe` in the block "TeamViewer". */
function isSame(name: string, label: string): boolean {
  const one = stemOf(name).replace(/[^a-z0-9]/g, '');
  const other = label
    .toLowerCase()
    .replace(/^microsoft /, '')
    .replace(/[^a-z0-9]/g, '');
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_VALUE ? line : `${line.slice(0, LONGEST_VALUE - 1)}…`;
}
