import { oneLine } from '../text.ts';

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's text, trimmed; undefined where it is missing, empty or no text. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).trim() || undefined;
}

/** A field as a list: the fields that hold lists are written as a single value, too. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Names joined by commas, whether the field holds one or several. */
export function namesOf(value: unknown): string | undefined {
  const names = listOf(value).flatMap((name) => textOf(name) ?? []);
  return names.length > 0 ? names.map(oneLine).join(', ') : undefined;
}

/** A day as `YYYY-MM-DD` from `2024-08-07`, `2024/08/07` or a point in time; undefined where it is none. */
export function dayOf(value: unknown): string | undefined {
  const written = value instanceof Date ? value.toISOString() : textOf(value);
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(written ?? '');
  if (!match) return undefined;
  const [, year, month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * The sentences of a field that should be a list of texts. An unquoted colon makes a mapping of a sentence in YAML
 * (`- Backup: nightly copies`); it is put together again.
 */
export function sentencesOf(value: unknown): string[] {
  return listOf(value).flatMap((sentence) => {
    if (!isFields(sentence)) return textOf(sentence) ?? [];
    return Object.entries(sentence).map(([key, rest]) => `${key}: ${namesOf(rest) ?? ''}`.trim());
  });
}

/** The fields without those that are undefined: what a rule doesn't say is absent from the catalog. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
