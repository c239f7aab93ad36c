import * as v from 'valibot';
import { techniqueIdSchema } from '../catalog/schema.ts';
import { COMPILED_SOURCES, type CompiledCatalog, type CompiledRuleKey } from './types.ts';

const RULE_KEY = /^(sigma|elastic|splunk|house):\S/;

const text = v.pipe(v.string(), v.nonEmpty());
/** The shape alone: a rule with a day that no month has is no reason to refuse a catalog. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const key = v.custom<CompiledRuleKey>((value) => typeof value === 'string' && RULE_KEY.test(value));
/** It is shown as a link: `javascript:` must not get that far. */
const link = v.pipe(v.string(), v.url(), v.startsWith('https://'));

const exclusion = v.object({
  name: v.exactOptional(text),
  field: v.exactOptional(text),
  values: v.array(v.string()),
  block: v.exactOptional(text),
});

const source = v.object({
  name: v.picklist(COMPILED_SOURCES),
  rules: count,
  notes: count,
  techniques: count,
  asOf: v.exactOptional(day),
  commit: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/))),
  licence: text,
  refused: v.array(v.object({ path: text, reason: text, partly: v.boolean() })),
  unknown: v.array(v.object({ id: text, rules: v.array(key) })),
});

// Fields in the order in which compiling writes them: a catalog that is read and written again has the same bytes.
const rule = v.object({
  source: v.picklist(COMPILED_SOURCES),
  key,
  title: text,
  link: v.exactOptional(link),
  level: v.exactOptional(text),
  author: v.exactOptional(text),
  created: v.exactOptional(day),
  modified: v.exactOptional(day),
  exclusions: v.array(exclusion),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  cleanWindowsHits: v.exactOptional(count),
  techniques: v.array(techniqueIdSchema),
  tagged: count,
});

const note = v.object({
  text,
  variants: v.exactOptional(v.array(text)),
  grade: v.picklist(['cause', 'advice', 'says-little']),
  origin: v.exactOptional(v.literal('generated')),
  rules: v.pipe(v.array(key), v.nonEmpty()),
  techniques: v.array(techniqueIdSchema),
  ignoredBy: v.exactOptional(v.array(key)),
});

/** A compiled catalog as its file holds it. Fields that it doesn't know are left out. */
export const compiledCatalogSchema = v.object({
  schema: v.literal(1),
  sources: v.array(source),
  rules: v.array(rule),
  notes: v.array(note),
}) satisfies v.GenericSchema<unknown, CompiledCatalog>;
