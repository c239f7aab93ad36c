import { type Fields, isFields, listOf, textOf } from '../sources/values.ts';
import { oneLine } from '../text.ts';
import type { Exclusion } from '../types.ts';

const MOST_VALUES = 20;
const LONGEST_VALUE = 120;

/**
 * What the exceptions of an Elastic rule ignore. Kibana exports them with the rules: lists, and items that belong to a
 * list; a rule names its lists.
 *
 * @param rule the rule's fields.
 * @param items the export's lines that are items.
 */
export function exceptionsOf(rule: Fields, items: readonly Fields[]): Exclusion[] {
  const lists = new Set(
    listOf(rule.exceptions_list)
      .filter(isFields)
      .map((list) => list.list_id),
  );
  return items.filter((item) => lists.has(item.list_id)).flatMap(exclusionsOf);
}

function exclusionsOf(item: Fields): Exclusion[] {
  const name = textOf(item.name);
  return listOf(item.entries)
    .filter(isFields)
    .flatMap((entry) => (entry.type === 'nested' ? nested(entry) : [entry]))
    .flatMap((entry): Exclusion[] => {
      // "excluded" means that the field must not match: that ignores nothing that could be named.
      const field = textOf(entry.field);
      if (!field || entry.operator === 'excluded') return [];
      return [{ ...(name && { name: oneLine(name), block: oneLine(name) }), field, values: valuesOf(entry) }];
    });
}

function nested({ field, entries }: Fields): Fields[] {
  return listOf(entries)
    .filter(isFields)
    .map((entry) => ({ ...entry, field: `${textOf(field) ?? ''}.${textOf(entry.field) ?? ''}` }));
}

function valuesOf(entry: Fields): string[] {
  if (entry.type === 'exists') return ['*'];
  if (entry.type === 'list' && isFields(entry.list)) return [`list ${textOf(entry.list.id) ?? ''}`];
  return listOf(entry.value)
    .flatMap((value) => textOf(value) ?? [])
    .slice(0, MOST_VALUES)
    .map((value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value));
}
