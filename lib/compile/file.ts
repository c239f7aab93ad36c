import * as v from 'valibot';
import { faultsOf } from '../catalog/faults.ts';
import { CatalogRefused } from './catalog-refused.ts';
import { compiledCatalogSchema } from './catalog-schema.ts';
import type { CompiledCatalog } from './types.ts';

/** The schema that this version writes and reads. */
export const CATALOG_SCHEMA = 1;

/** More problems than this tell nothing that the first don't. */
const MOST_FAULTS = 10;
const COMPILE_AGAIN = 'Compile it again: npm run catalog -- compile';

/** A compiled catalog as its file holds it; the same catalog gives the same bytes. */
export const catalogText = (catalog: CompiledCatalog): string => `${JSON.stringify(catalog)}\n`;

/**
 * Reads a compiled catalog's file and checks all of it, so that nothing is half accepted.
 *
 * @param text the file's text.
 * @param file its name as the person knows it, for messages.
 * @throws CatalogRefused where it is no catalog, one of a newer version, or unsound; it names entry and field.
 */
export function readCatalogText(text: string, file: string): CompiledCatalog {
  return checkCatalog(parsed(text, file), file);
}

/** The same for what JSON already holds: what was stored, or came in a message. */
export function checkCatalog(raw: unknown, file: string): CompiledCatalog {
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined;
  if (typeof schema !== 'number') {
    const remedy =
      'Choose the file that "npm run catalog -- compile" wrote, or the archive of a rule repository';
    throw new CatalogRefused(file, 'no-catalog', 'this is no compiled catalog: it says no schema', remedy);
  }
  if (schema > CATALOG_SCHEMA) {
    const reason = `the catalog has schema ${schema}, this version of LoFP Lens reads schema ${CATALOG_SCHEMA}`;
    throw new CatalogRefused(
      file,
      'newer-schema',
      reason,
      'Update LoFP Lens, or compile it with this version',
    );
  }
  const result = v.safeParse(compiledCatalogSchema, raw, { abortPipeEarly: true });
  if (!result.success) throw invalid(file, faultLines(result.issues, raw));
  const strangers = unknownRules(result.output);
  if (strangers.length > 0) throw invalid(file, strangers);
  return result.output;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new CatalogRefused(file, 'no-json', `this is no JSON: ${message}`, COMPILE_AGAIN);
  }
}

function faultLines(issues: readonly v.BaseIssue<unknown>[], raw: unknown): string[] {
  return faultsOf(issues, {}).map(({ reason }, index) => {
    const [list, place] = issues[index]?.path ?? [];
    return `${nameOf(raw, list?.key, place?.key)}${reason}`;
  });
}

/** `sigma:<id>: ` before what is wrong with the rule, the beginning of a note's text before what is wrong with it. */
function nameOf(raw: unknown, list: unknown, index: unknown): string {
  const entry = ((raw as Record<string, unknown[]>)[String(list)] ?? [])[Number(index)];
  if (typeof entry !== 'object' || entry === null) return '';
  const { key, name, text } = entry as { key?: unknown; name?: unknown; text?: unknown };
  const called = [key, name, text].find((each) => typeof each === 'string');
  return called === undefined ? '' : `${JSON.stringify(String(called).slice(0, 60))}: `;
}

/** Notes that rest on rules which the catalog doesn't hold. */
function unknownRules({ rules, notes }: CompiledCatalog): string[] {
  const known = new Set(rules.map(({ key }) => key));
  return notes.flatMap(({ text, rules: cited }) => {
    const missing = cited.filter((key) => !known.has(key));
    if (missing.length === 0) return [];
    return [
      `${JSON.stringify(text.slice(0, 60))}: rules names what the catalog doesn't hold: ${missing.join(', ')}`,
    ];
  });
}

function invalid(file: string, faults: readonly string[]): CatalogRefused {
  const more = faults.length > MOST_FAULTS ? `\n… and ${faults.length - MOST_FAULTS} more` : '';
  const reason = `${faults.length} entries are unsound:\n${faults.slice(0, MOST_FAULTS).join('\n')}${more}`;
  return new CatalogRefused(file, 'invalid', reason, COMPILE_AGAIN);
}
