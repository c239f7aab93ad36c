import * as v from 'valibot';
import type { Technique } from '../attack/technique.ts';
import { faultsOf } from './faults.ts';
import type { DataFile } from './parse.ts';
import type { Problem } from './problem.ts';
import { ruleKeySchema, techniqueIdSchema } from './schema.ts';
import type { Rule, SourceInfo } from './types.ts';

/** What the catalog rests on besides its notes: `data/catalog.json`, `techniques.json`, `rules.json`. */
export interface Facts {
  date: string;
  /** Where notes come from; how many is counted when the catalog is emitted. */
  sources: Omit<SourceInfo, 'count'>[];
  techniques: Technique[];
  rules: Rule[];
}

const text = v.pipe(v.string(), v.nonEmpty());
const day = v.pipe(v.string(), v.isoDate());

const catalogSchema = v.strictObject({
  date: day,
  sources: v.array(
    v.strictObject({
      source: v.picklist(['curated', 'lofp', 'sigma', 'elastic', 'splunk']),
      label: text,
      origin: text,
      asOf: day,
      licence: text,
    }),
  ),
}) satisfies v.GenericSchema<unknown, Pick<Facts, 'date' | 'sources'>>;

const techniquesSchema = v.array(
  v.strictObject({
    id: techniqueIdSchema,
    name: text,
    domain: v.picklist(['enterprise', 'mobile', 'ics']),
    tactics: v.array(text),
    platforms: v.exactOptional(v.array(text)),
    parent: v.exactOptional(techniqueIdSchema),
    status: v.picklist(['active', 'revoked', 'deprecated']),
    replacedBy: v.exactOptional(techniqueIdSchema),
  }),
) satisfies v.GenericSchema<unknown, Technique[]>;

const rulesSchema = v.array(
  v.strictObject({
    key: ruleKeySchema,
    title: text,
    link: v.pipe(v.string(), v.url(), v.startsWith('https://')),
    level: v.exactOptional(text),
    date: v.exactOptional(day),
    techniques: v.exactOptional(v.pipe(v.array(techniqueIdSchema), v.nonEmpty())),
    tagged: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    ignores: v.exactOptional(v.pipe(v.array(text), v.nonEmpty())),
    cleanWindowsHits: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    hash: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))),
  }),
) satisfies v.GenericSchema<unknown, Rule[]>;

/** Reads the three files of facts; the answer holds facts only where all three are sound. */
export function readFacts(files: readonly DataFile[]): { facts?: Facts; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = <T>(path: string, schema: v.GenericSchema<unknown, T>, remedy: string): T | undefined => {
    const result = parseJson(files, path, schema, remedy);
    if ('value' in result) return result.value;
    problems.push(...result.problems);
    return undefined;
  };
  const catalog = read(
    'data/catalog.json',
    catalogSchema,
    'mend the field; data/README.md says what the file holds',
  );
  const techniques = read('data/techniques.json', techniquesSchema, 'make it again: node scripts/attack.ts');
  const rules = read('data/rules.json', rulesSchema, 'make it again: npm run -s catalog -- facts …');
  return { ...(catalog && techniques && rules && { facts: { ...catalog, techniques, rules } }), problems };
}

function parseJson<T>(
  files: readonly DataFile[],
  file: string,
  schema: v.GenericSchema<unknown, T>,
  remedy: string,
): { value: T } | { problems: Problem[] } {
  const found = files.find(({ path }) => path === file);
  if (!found) return { problems: [{ file, reason: 'the file is missing', remedy }] };
  let raw: unknown;
  try {
    raw = JSON.parse(found.text);
  } catch (cause) {
    return { problems: [{ file, reason: `broken JSON: ${(cause as Error).message}`, remedy }] };
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return { value: result.output };
  return { problems: faultsOf(result.issues, {}).map(({ reason }) => ({ file, reason, remedy })) };
}
