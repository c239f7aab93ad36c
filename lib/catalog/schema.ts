import * as v from 'valibot';
import { ACTIVITIES } from './activities.ts';
import { faultsOf, type Remedies } from './faults.ts';
import type { Fault } from './problem.ts';
import type { CuratedNote, Expectation, RuleKey } from './types.ts';

/** The most characters of each text: what fits the popover without scrolling. */
const MOST_CHARACTERS = { note: 160, fits: 180, doubt: 180, tune: 160 } as const;

const EXPECTATIONS = ['usual', 'rare', 'none'] as const satisfies readonly Expectation[];
// Not a strict UUID: two of Elastic's rules carry a digit too many.
const RULE_KEY = /^(sigma|elastic|splunk):[0-9a-f]{8}(-[0-9a-f]{4,}){4}$/;

/** A text of prose; its line breaks and indentation in YAML mean nothing. */
const prose = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\s+/g, ' ').trim()),
    v.nonEmpty(),
    v.maxLength(most),
  );
const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty())), []);

/** A technique ID in its normal spelling. */
export const techniqueIdSchema = v.pipe(v.string(), v.regex(/^T\d{4}(\.\d{3})?$/));
/** `sigma:<uuid>`, `elastic:<uuid>`, `splunk:<uuid>`. */
export const ruleKeySchema = v.custom<RuleKey>((key) => typeof key === 'string' && RULE_KEY.test(key));

/** A note as `data/notes/*.yaml` may write it; the output has the defaults filled in. */
const noteSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  techniques: v.array(techniqueIdSchema),
  activity: v.picklist(ACTIVITIES.map(({ activity }) => activity)),
  expect: v.optional(v.picklist(EXPECTATIONS), 'usual'),
  note: prose(MOST_CHARACTERS.note),
  fits: prose(MOST_CHARACTERS.fits),
  doubt: prose(MOST_CHARACTERS.doubt),
  tune: v.exactOptional(prose(MOST_CHARACTERS.tune)),
  names: v.optional(v.strictObject({ fits: words, doubt: words }), { fits: [], doubt: [] }),
  platforms: words,
  rules: v.optional(v.array(ruleKeySchema), []),
  excludes: v.optional(v.array(ruleKeySchema), []),
  reach: v.optional(v.array(ruleKeySchema), []),
  reviewed: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
}) satisfies v.GenericSchema<unknown, CuratedNote>;

const RULE_KEYS = 'list rules as "sigma:<uuid>", "elastic:<uuid>" or "splunk:<uuid>", in lower case';

/** What to do about a field that is missing, empty or malformed. */
const REMEDIES: Remedies = {
  id: 'write a unique id in kebab-case, such as psexec-remote-administration',
  techniques: 'list technique IDs such as T1021.002, the most specific first, or none: []',
  activity: `write one of ${ACTIVITIES.map(({ activity }) => activity).join(', ')}`,
  expect: `write one of ${EXPECTATIONS.join(', ')}, or leave it out for usual`,
  note: 'say who or what does it, by which mechanism, and why it looks like the technique',
  fits: 'say what the alert shows if this is the reason',
  doubt: 'say what rules the cause out; no note goes without its doubt',
  tune: 'name conditions joined by "and" and what stays alerting, or leave the field out',
  names: 'write names: { fits: [...], doubt: [...] } with literal words that an alert may contain',
  platforms: 'list platforms such as windows',
  rules: RULE_KEYS,
  excludes: RULE_KEYS,
  reach: RULE_KEYS,
  reviewed: 'write the month of the last review as YYYY-MM',
};

/**
 * Reads one entry of a file of notes.
 *
 * @param raw the entry as YAML gave it.
 * @returns the note with its defaults filled in, or everything that is wrong with it.
 */
export function readNote(raw: unknown): { note: CuratedNote } | { faults: Fault[] } {
  const result = v.safeParse(noteSchema, raw);
  return result.success ? { note: result.output } : { faults: faultsOf(result.issues, REMEDIES) };
}
